"""The command line as it is met from outside."""
