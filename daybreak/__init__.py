"""The command: reads arguments, opens the home, starts the screen or prints an answer."""

VERSION = "0.1.0"
"""The release, the same as in pyproject.toml; here so that no metadata is read for it."""
