"""Measurements of terminal programs, and of Daybreak beside a bare Textual app."""
