"""Examples of every preference, tried on the law and on the encoding."""
