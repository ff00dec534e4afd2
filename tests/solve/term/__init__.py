"""Decisions about dates."""
