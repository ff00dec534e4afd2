"""Tests of everything that is given out."""
