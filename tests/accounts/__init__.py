"""Tests of scheduler/accounts."""
