"""The errors of the YAML parser in words for somebody who does not know YAML."""

import yaml

_SENTENCES = (
    ("mapping values are not allowed", False, "there is a colon in a place where it starts a new key",
     "Put the whole text between double quotes, or move the line to the left or right"),
    ("sequence entries are not allowed", False, "a list begins in the middle of a line", "Begin the list (`- `) on the next line"),
    ("could not find expected ':'", True, "this line has no colon",
     "Write `key: value`, or put a text of several lines between double quotes"),
    ("unexpected end of stream", True, "a text between quotes begins here and never ends", "Add the closing quote"),
    ("while parsing a flow", True, "a list or mapping between brackets begins here and is not closed well",
     "Check the commas, and add the closing `]` or `}`"),
    ("cannot start any token", False, "a value cannot begin with this character", "Put the text between double quotes"),
    ("unknown escape", False, "a backslash between double quotes has a special meaning",
     "Use single quotes, or write the backslash twice"),
    ("while parsing a block collection", False, "this line is not a part of the list above it",
     "Begin it with `- ` right below the other `- `, or check the spaces at the begin"),
    ("while parsing a block mapping", False, "this line does not fit under the lines above it",
     "Give it as many spaces as the key it belongs with, and close the quotes above it"),
    ("undefined alias", False, "a `*` repeats a value that is not there", "Put the text between double quotes"),
    ("while scanning an alias", False, "a value cannot begin with `*`", "Put the text between double quotes"),
    ("while scanning an anchor", False, "a value cannot begin with `&`", "Put the text between double quotes"),
    ("tag", False, "a value cannot begin with `!`", "Put the text between double quotes"),
    ("directive", False, "a line cannot begin with `%`", "Put the text between double quotes"),
)  # fmt: skip


def explained(error: yaml.YAMLError) -> tuple[tuple[int, int], str, str]:
    """Line and column (from 1) of the error, what is wrong, and what to do."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return (1, 1), "the file is not YAML text", "Save the file again as plain UTF-8 text"
    technical = f"{error.context or ''} {error.problem or ''}"
    for fragment, at_its_begin, what, todo in _SENTENCES:
        if fragment in technical:
            return _position(error, at_its_begin=at_its_begin), what, todo
    what = f"this is not YAML ({technical.strip() or 'no reason given'})"
    return (
        _position(error, at_its_begin=False),
        what,
        "Compare with the lines above, or put the text between quotes",
    )


def _position(error: yaml.MarkedYAMLError, *, at_its_begin: bool) -> tuple[int, int]:
    """Of something that never ends, the begin is what the author must see; otherwise the place of the error."""
    mark = (error.context_mark if at_its_begin else None) or error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
