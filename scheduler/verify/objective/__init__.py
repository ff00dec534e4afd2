"""Preferences: one file each, `amount(week)`; less is better."""
