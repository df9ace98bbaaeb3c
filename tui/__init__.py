"""What is seen: screens, panels, keys and themes. No TinyDB and no files in this room."""
