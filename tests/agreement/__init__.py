"""Law and encoding compared on random tiny districts: all lawful timetables, the best one, and the bounds."""
