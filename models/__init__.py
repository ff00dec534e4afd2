"""The nouns: frozen, closed, without algorithms."""
