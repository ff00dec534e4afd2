"""Examples of every rule, tried on the law and on the encoding."""
