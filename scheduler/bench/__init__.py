"""Measured runs: what a set asks for, how each run is measured, and whether anything got worse."""
