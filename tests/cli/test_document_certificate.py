"""`salto serve` says at its start when papers cannot be signed, and serves all the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from assess.cli import serving
from tests.support.document_certificate import EXPIRED, PASSPHRASE, document_certificate
from tests.support.installation import Desk


def test_an_expired_certificate_is_said_at_the_start_and_a_good_one_is_not(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for made, said in ((document_certificate(), ""), (document_certificate(until=EXPIRED), "pdf_certificate_expired")):
        path = made.at(tmp_path)
        desk.office.settings = replace(desk.office.settings, pdf_certificate=path, pdf_passphrase=PASSPHRASE)
        serving._say_when_papers_cannot_be_signed(desk.office)
        assert capsys.readouterr().err.partition(":")[0].strip() == said
