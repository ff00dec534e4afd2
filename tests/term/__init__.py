"""Tests of the term's dates."""
