"""The commands of `schedule`, one a file: each parses, calls, prints and exits."""
