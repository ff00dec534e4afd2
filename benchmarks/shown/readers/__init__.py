"""Calendar programs that read our feeds, each a script of its own language and engine."""
