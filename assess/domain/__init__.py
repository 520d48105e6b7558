"""The rules, in plain Python without input or output. It imports the standard library only."""
