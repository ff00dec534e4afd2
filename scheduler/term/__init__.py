"""From the weekly timetable to the term's dates."""
