"""The places and questions of the full screen."""
