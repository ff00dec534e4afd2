"""Districts that surely have a complete timetable, and the same with one row changed so that none is."""
