"""The command line: `salto` and its groups. Each command is in the module of its name."""

from assess.cli.main import main

__all__ = ["main"]
