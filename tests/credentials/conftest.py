"""Typefaces cut once, the organisation's words and look, and statements to print."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.content.certificate_texts import load_design, load_wordings
from assess.credentials import cutting, fonts
from assess.credentials.fonts import Fonts
from assess.credentials.pdf import render_certificate
from assess.domain.certificate import Statement
from assess.domain.paper import Design, Wording
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
def design() -> Design:
    return load_design(CERTIFICATES)


@pytest.fixture(scope="session")
def printed(typefaces: Fonts, wordings: Mapping[str, Wording], design: Design) -> Callable[[Statement], bytes]:
    """Print a statement in its own language."""

    def print_it(statement: Statement) -> bytes:
        return render_certificate(
            statement=statement,
            pictures=PICTURES,
            wording=wordings[statement.language],
            design=design,
            fonts=typefaces,
            verify_url=VERIFY_URL,
        )

    return print_it
