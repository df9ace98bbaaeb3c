"""The tests of Daybreak."""
