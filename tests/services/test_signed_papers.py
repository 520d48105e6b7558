"""Where the organisation has a certificate for documents, every paper is signed; a bad one is said and loses no job."""

import io
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest

from assess.errors import Unavailable
from assess.services import choosing_look, print_jobs, printing, reading_audit_log
from tests.support.document_certificate import EXPIRED, PASSPHRASE, Made, document_certificate
from tests.support.installation import Desk


@pytest.fixture
def certificate(desk: Desk) -> str:
    return desk.certified(desk.session("cleaning"))


def give(desk: Desk, made: Made, folder: Path) -> None:
    desk.office.settings = replace(desk.office.settings, pdf_certificate=made.at(folder), pdf_passphrase=PASSPHRASE)


def is_signed(body: bytes) -> bool:
    with pikepdf.open(io.BytesIO(body)) as pdf:
        return "/AcroForm" in pdf.Root and "/ByteRange" in pdf.Root.AcroForm.Fields[0].V


def test_a_paper_is_signed_after_all_that_is_drawn_without_a_certificate(
    desk: Desk, certificate: str, tmp_path: Path
) -> None:
    plain = printing.pdf(desk.office, desk.els, certificate).body
    give(desk, document_certificate(), tmp_path)
    body = printing.pdf(desk.office, desk.els, certificate).body
    assert body.startswith(plain)
    assert (is_signed(plain), is_signed(body)) == (False, True)


def test_many_papers_are_signed_in_one_file_and_each_in_its_own(desk: Desk, certificate: str, tmp_path: Path) -> None:
    give(desk, document_certificate(), tmp_path)
    for form in print_jobs.FORMS:
        job = print_jobs.start(desk.office, desk.els, [certificate], form=form)
        print_jobs.work_on(desk.office, job)
        path = print_jobs.result(desk.office, desk.els, job)
        if form == "one":
            assert is_signed(path.read_bytes())
        else:
            with zipfile.ZipFile(path) as bundle:
                assert [is_signed(bundle.read(name)) for name in bundle.namelist()] == [True]


def test_a_sample_of_the_look_is_no_document_and_is_not_signed(desk: Desk, tmp_path: Path) -> None:
    give(desk, document_certificate(), tmp_path)
    assert not is_signed(choosing_look.sample(desk.office, desk.noor, design="diploma", language="nl"))


def test_nothing_is_printed_or_begun_with_a_certificate_that_is_past_its_time(
    desk: Desk, certificate: str, tmp_path: Path
) -> None:
    give(desk, document_certificate(until=EXPIRED), tmp_path)
    with pytest.raises(Unavailable, match="pdf_certificate_expired"):
        printing.pdf(desk.office, desk.els, certificate)
    with pytest.raises(Unavailable, match="pdf_certificate_expired"):
        print_jobs.start(desk.office, desk.els, [certificate], form="one")
    entries = reading_audit_log.page(desk.office, desk.noor).entries
    assert "certificate.printed" not in {one.action for one in entries}


def test_a_job_whose_certificate_goes_bad_waits_and_goes_on_with_a_good_one(
    desk: Desk, certificate: str, tmp_path: Path
) -> None:
    give(desk, document_certificate(), tmp_path)
    job = print_jobs.start(desk.office, desk.els, [certificate], form="each")
    give(desk, document_certificate(until=EXPIRED), tmp_path)
    with pytest.raises(Unavailable):
        print_jobs.work_on(desk.office, job)
    desk.clock.move(timedelta(minutes=2))
    assert print_jobs.progress(desk.office, desk.els, job).stopped
    with pytest.raises(Unavailable):
        print_jobs.resume(desk.office, desk.els, job)
    give(desk, document_certificate(), tmp_path)
    print_jobs.resume(desk.office, desk.els, job)
    print_jobs.work_on(desk.office, job)
    assert print_jobs.progress(desk.office, desk.els, job).job.state == "done"
