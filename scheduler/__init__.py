"""Tables to a district, a district to a timetable, a timetable to a verdict and to files for people."""
