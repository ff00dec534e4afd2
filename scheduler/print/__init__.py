"""Timetables and forms on paper: PDF by Typst, with a Chinese font of the machine."""
