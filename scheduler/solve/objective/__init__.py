"""One preference a file: `cost` is its amount, unweighted."""
