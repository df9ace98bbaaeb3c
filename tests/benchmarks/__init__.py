"""The tests of the measuring programs."""
