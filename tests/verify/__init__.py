"""Tests of the law as a whole; each rule has its examples in tests/constraints and tests/objective."""
