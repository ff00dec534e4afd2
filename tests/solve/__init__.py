"""The solver: compilation, decisions, searches and the strategy."""
