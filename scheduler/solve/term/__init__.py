"""Decisions about dates that are no lessons."""
