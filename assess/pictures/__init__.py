"""Scenes in YAML become deterministic SVG: people, props, places. See README.md beside this file."""
