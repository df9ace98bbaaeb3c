"""Daybreak over SSH, as people use it: a real server and a real client on this machine."""
