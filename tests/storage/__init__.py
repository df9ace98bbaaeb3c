"""Tests of what is kept: documents, files, and what happens when a disk or a person errs."""
