"""Recordings and draft voices. See README.md."""
