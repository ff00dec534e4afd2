"""Tests of scheduler/explain."""
