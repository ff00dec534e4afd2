"""The counting relaxation: hand-computed bounds on tiny districts."""
