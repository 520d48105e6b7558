"""Rubrics and items: from files that people edit to frozen domain objects. See README.md."""
