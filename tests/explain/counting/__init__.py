"""Tests of scheduler/explain/counting."""
