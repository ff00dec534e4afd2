"""Shortages proven by counting: more lessons are wanted of something than there can be."""
