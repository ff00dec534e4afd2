"""Parsers of single cells; no type is inferred, every column says what it holds."""
