"""Travel alone, which every answer states a bound of."""

TRAVEL = {"travel_minutes": 1, "vehicle_minutes": 1}
"""The weights under which travel alone is bounded."""
