"""Typefaces cut once, the organisation's words and look, and statements to print."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assess.content.certificate_designs import load_design, load_own_words
from assess.content.certificate_texts import load_wordings
from assess.credentials import cutting, fonts
from assess.credentials.fonts import Fonts
from assess.credentials.pdf import Paper, render_certificate
from assess.domain.certificate import Statement
from assess.domain.paper import Wording
from tests.credentials.samples import PICTURES, VERIFY_URL

CERTIFICATES = Path(__file__).parents[2] / "certificates"


@pytest.fixture(scope="session")
def fonts_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fonts")
    cutting.cut(folder)
    return folder


@pytest.fixture(scope="session")
def typefaces(fonts_folder: Path) -> Fonts:
    return fonts.load(fonts_folder)


@pytest.fixture(scope="session")
def wordings() -> Mapping[str, Wording]:
    return load_wordings(CERTIFICATES)


@pytest.fixture(scope="session")
def paper_of(typefaces: Fonts, wordings: Mapping[str, Wording]) -> Callable[..., Paper]:
    """Everything that a paper is drawn from; name fields to change them."""

    def make(statement: Statement, design: str = "diploma", **changes: Any) -> Paper:
        whole = Paper(
            statement=statement,
            pictures=PICTURES,
            wording=wordings[statement.language],
            design=load_design(CERTIFICATES, design),
            fonts=typefaces,
            verify_url=VERIFY_URL,
            own_words=load_own_words(CERTIFICATES)[statement.language],
        )
        return replace(whole, **changes)

    return make


@pytest.fixture(scope="session")
def printed(paper_of: Callable[..., Paper]) -> Callable[[Statement], bytes]:
    """Print a statement in its own language."""

    def print_it(statement: Statement) -> bytes:
        return render_certificate(paper_of(statement))

    return print_it
