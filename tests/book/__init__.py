"""Tests of scheduler/book."""
