"""How files that people edit by hand are read: every problem has a place and a way out. See README.md."""
