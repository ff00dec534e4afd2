"""Tests of scheduler/bench."""
