"""The law on dates."""
