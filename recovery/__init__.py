"""What is true: days, streaks, habits, urges, the checklist. Pure rules over frozen records."""
