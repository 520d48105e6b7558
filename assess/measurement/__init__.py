"""Statistics: numbers in, numbers out. See README.md."""
