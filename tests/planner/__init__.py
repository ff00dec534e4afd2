"""Planning dates."""
