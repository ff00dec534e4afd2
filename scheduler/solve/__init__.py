"""The only code that imports ortools: from a district to a timetable with a bound."""
