"""How a run shares its limit out among the stages of scheduler/solve/run.py."""

FIRST, RELAXATION, COVERAGE, GUIDED = 0.05, 0.35, 0.2, 0.2
"""Most of the limit for a first coverage search, the relaxation, the rest of coverage, and stage 3."""

BEGIN, KEPT, LEAST = 0.4, 0.3, 0.2
"""Most of the limit, where a timetable is kept, for stage 0, for coverage, and for the fewest changes."""

TRAVEL = 0.2
"""Most of the limit for the relaxation's bound of travel alone, beside stages 4 and 5, and for stage 6."""

FREE, NEIGHBOURHOOD = 0.1, 0.04
"""Most of the limit for stage 4 and for each neighbourhood of stage 5."""

NEIGHBOURHOOD_SECONDS = 5.0
"""Most seconds for a neighbourhood: what it has not found by then, another one finds sooner."""
