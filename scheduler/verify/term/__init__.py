"""The law on dates: a lesson obeys the rules on its own date, with that date's periods, ways and absences."""
