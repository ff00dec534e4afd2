"""Rules that no timetable breaks: one file each, `findings(week)`."""
