"""What is kept: ordinary TinyDB documents in files, written so that nothing is lost."""
