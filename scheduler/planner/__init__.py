"""Planning dates: repairs, make-up lessons, events, and what is done when something changes in mid-term."""
