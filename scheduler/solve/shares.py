"""How a run shares its limit out among the stages of scheduler/solve/run.py."""

FIRST, RELAXATION, COVERAGE, GUIDED = 0.05, 0.35, 0.2, 0.2
"""Most of the limit for a first coverage search, the relaxation, the rest of coverage, and stage 3."""

BEGIN, KEPT, LEAST = 0.4, 0.3, 0.2
"""Most of the limit, where a timetable is kept, for stage 0, for coverage, and for the fewest changes."""

FINE = 0.25
"""Most of the limit for higher bounds, beside the search for better timetables."""

TRAVEL = 0.2
"""Most of the limit for the relaxation's bound of travel alone, beside stages 4 and 5, and for stage 6."""

FREE, NEIGHBOURHOOD = 0.1, 0.04
"""Most of the limit for stage 4 and for each neighbourhood of stage 5."""

NEIGHBOURHOOD_SECONDS = 5.0
"""Most seconds for a neighbourhood: what it has not found by then, another one finds sooner."""

REPAIRS = 16
"""Most neighbourhoods tried in stage 2 to place what the relaxation's teachers could not."""

OPENING, THOROUGH, QUICK = 0.1, 0.25, 0.08
"""Of a campaign's limit: each of relaxation and search while opening, bounds of cost, other bounds."""

ADVICE, ADVICE_SECONDS = 0.1, 3.0
"""Most of a campaign's limit, and most seconds, for each half of the advice about a group before anything is
opened."""

PIECE_SECONDS = 0.2, 2.0
"""Least and most seconds for a piece's relaxation in a campaign's opening, however many share the limit."""

OPENING_SECONDS, OPENING_DETERMINISTIC = 5.0, 3.0
"""Most seconds, or deterministic time, for all lessons of a piece in a campaign's opening."""

REPAIR_SECONDS, PATIENT = 3.0, 1 / 3
"""Most seconds for a first repair in a campaign, and how much more each one in vain earns the next."""

FEW = 8
"""Where at most one lesson is missing for so many groups of courses, a campaign looks for higher bounds."""

EVERY, PATIENCE = 4, 40
"""Every how many steps a campaign does something else, and when it asks whether lessons must be missing."""

GUIDE, GLANCE_SECONDS = 0.05, 2.0
"""Of a campaign's limit for a neighbourhood's own relaxation, and most seconds for it."""

BLOCK, BLOCK_SECONDS, BLOCK_DETERMINISTIC = 0.04, 12.0, 6.0
"""For a block with the relaxation's teachers: of a campaign's limit, at least seconds, dt."""

NEIGHBOURHOOD_DETERMINISTIC = 1.0
"""Most deterministic time for a neighbourhood of a campaign."""
