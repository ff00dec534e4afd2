"""Tests of scheduler/read."""
