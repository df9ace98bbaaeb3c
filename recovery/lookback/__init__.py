"""Looking back: what the history shows, each figure derived from the facts by a pure function."""
