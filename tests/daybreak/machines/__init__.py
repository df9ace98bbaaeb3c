"""Tests of several machines that share one home."""
