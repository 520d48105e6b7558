"""Every English sentence of the interface, found in templates and code, for the translators' catalogues.

Besides gettext calls it finds the sentences of errors (`raise NotFound("code", "Sentence.", "Step.")`) and the
tablet's own words. `translations/babel.cfg` names it as the extractor of Python files.
"""

import ast
import re
from collections.abc import Collection, Generator, Mapping
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.pofile import write_po

from assess import errors
from assess.files.catalogues import read_catalogue
from assess.web.languages import SOURCE
from assess.web.tablet.strings import STRINGS

Found = tuple[int, Any, Any, Any]
NOISE = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid)[^\n]*\n',
    re.MULTILINE,
)
"""Moments, and names of nobody: without them the same sentences give the same bytes."""
PACKAGE = Path(__file__).parent.parent
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None, "pgettext": ((1, "c"), 2)}
METHODS = [
    ("web/**.html", "jinja2"),
    ("web/**.py", "assess.web.interface_strings:extract"),
    ("services/**.py", "assess.web.interface_strings:extract"),
    ("files/pixels.py", "assess.web.interface_strings:extract"),
    ("files/uploads.py", "assess.web.interface_strings:extract"),
    ("sound/**.py", "assess.web.interface_strings:extract"),
    ("credentials/pdf_signing.py", "assess.web.interface_strings:extract"),
]
ERRORS = frozenset(
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.SaltoError)
)


def collect() -> Catalog:
    """Give a catalogue without translations that holds every sentence of today."""
    catalogue = Catalog(project="Salto interface", version="1")
    for file, line, message, _comments, context in extract_from_dir(PACKAGE, METHODS, keywords=KEYWORDS):
        catalogue.add(message, locations=[(file, line)], context=context)
    for text in STRINGS.values():
        catalogue.add(text, locations=[("web/tablet/strings.py", 1)])
    return catalogue


def updated(path: Path) -> bytes:
    """Give the catalogue at `path` with the sentences of today; what translators wrote stays, unless its English is gone."""
    old = read_catalogue(path) if path.is_file() else Catalog()
    new = collect()
    new.locale = path.parent.name
    new.fuzzy = False
    new.header_comment = (
        f"# The words of the screens ({path.parent.name}). Kept current by `python -m assess.web.interface_strings`.\n"
        "# Whether a speaker has reviewed them: status.yaml."
    )
    for message in new:
        known = old.get(message.id, message.context) if message.id else None
        if known is not None:
            message.string, message.flags = known.string, known.flags
    out = BytesIO()
    write_po(out, new, width=0, sort_output=False, omit_header=False, include_lineno=False)
    return NOISE.sub(b"", out.getvalue())


def extract(
    file: IO[bytes], keywords: Mapping[str, Any], comment_tags: Collection[str], options: Any
) -> Generator[Found, None, None]:
    """Find the sentences of one Python file; the signature is the one that Babel asks for."""
    source = file.read()
    yield from extract_python(BytesIO(source), keywords, comment_tags, options)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in ERRORS:
            for argument in node.args[1:]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
                    yield argument.lineno, "N_", argument.value, []


def main(folder: Path) -> None:
    """Bring the interface catalogue of every language in a `translations` folder up to date."""
    for status in sorted(folder.glob("*/status.yaml")):
        if status.parent.name != SOURCE:
            path = status.parent / "interface.po"
            path.write_bytes(updated(path))


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else ""


if __name__ == "__main__":
    main(PACKAGE.parent / "translations")
