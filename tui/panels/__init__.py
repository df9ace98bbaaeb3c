"""The four panels of Today, each one widget drawn line by line."""
