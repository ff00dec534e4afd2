"""Forms that go out on paper and come back: pre-filled from the dates of a term."""
