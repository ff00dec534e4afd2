"""Tests of benchmarks/causes."""
