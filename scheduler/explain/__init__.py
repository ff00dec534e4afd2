"""Why not: which rows of the planner's tables cannot all be met, and what would have to change."""
