"""Tests of the instances."""
