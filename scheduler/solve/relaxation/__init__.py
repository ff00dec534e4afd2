"""A relaxation that counts a teacher's days instead of naming them, for a strong bound.

Per teacher, days that look alike are counted by the schools they go to; courses choose teachers and lessons,
and periods are forgotten. Identical days, the symmetry that keeps an exact model's bound away, do not
exist here, and its choice of teachers is a good one. Every rule it does not know is relaxed, so its
bounds hold for the exact model.
"""
