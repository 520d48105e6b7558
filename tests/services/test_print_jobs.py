"""Many papers in one go: progress, stopping, going on, one file or many."""

import io
import time
import zipfile
from datetime import timedelta

import pikepdf
import pytest

from assess.clock import Clock
from assess.errors import BadInput, Conflict, NotFound
from assess.services import issuing, print_jobs
from tests.support.installation import Desk


@pytest.fixture
def three(desk: Desk) -> list[str]:
    return [desk.certified(desk.session("cleaning")) for _ in range(3)]


def test_one_file_holds_every_paper_on_a_front_side(desk: Desk, three: list[str]) -> None:
    job = print_jobs.start(desk.office, desk.els, three, form="one")
    print_jobs.work_on(desk.office, job)
    now = print_jobs.progress(desk.office, desk.els, job)
    assert (now.job.state, now.job.done, now.job.total) == ("done", 3, 3)
    with pikepdf.open(print_jobs.result(desk.office, desk.els, job)) as pdf:
        assert len(pdf.pages) == 6
        drawn = [len(page.Contents.read_bytes()) > 1000 for page in pdf.pages]
    assert drawn == [True, False] * 3


def test_a_file_for_each_is_named_by_its_code(desk: Desk, three: list[str]) -> None:
    job = print_jobs.start(desk.office, desk.els, three, form="each")
    print_jobs.work_on(desk.office, job)
    with zipfile.ZipFile(print_jobs.result(desk.office, desk.els, job)) as bundle:
        names = bundle.namelist()
        assert all(bundle.read(name).startswith(b"%PDF") for name in names)
        with pikepdf.open(io.BytesIO(bundle.read(names[0]))) as paper:
            assert "/v#" in str(paper.pages[0].Annots[0].A.URI)
            assert list(paper.attachments) == ["credential.json"]
    codes = {issuing.file(desk.office, desk.els, one).code.shown for one in three}
    assert {name[5:-4] for name in names} == codes


def test_a_job_that_was_stopped_goes_on_where_it_was(desk: Desk, three: list[str]) -> None:
    job = print_jobs.start(desk.office, desk.els, three, form="each")
    print_jobs.work_on(desk.office, job, most=1)
    print_jobs.cancel(desk.office, desk.els, job)
    stopped = print_jobs.progress(desk.office, desk.els, job)
    assert (stopped.job.done, stopped.stopped) == (1, True)
    print_jobs.work_on(desk.office, job)
    assert print_jobs.progress(desk.office, desk.els, job).job.done == 1
    print_jobs.resume(desk.office, desk.els, job)
    print_jobs.work_on(desk.office, job)
    assert print_jobs.progress(desk.office, desk.els, job).job.state == "done"


def test_a_job_whose_worker_died_can_be_taken_up_and_no_other_before(desk: Desk, three: list[str]) -> None:
    job = print_jobs.start(desk.office, desk.els, three, form="one")
    print_jobs.work_on(desk.office, job, most=1)
    with pytest.raises(Conflict):
        print_jobs.resume(desk.office, desk.els, job)
    desk.clock.move(timedelta(minutes=2))
    assert print_jobs.progress(desk.office, desk.els, job).stopped
    print_jobs.resume(desk.office, desk.els, job)
    print_jobs.work_on(desk.office, job)
    assert print_jobs.progress(desk.office, desk.els, job).job.state == "done"


def test_jobs_and_their_files_are_forgotten_after_a_day(desk: Desk, three: list[str]) -> None:
    old = print_jobs.start(desk.office, desk.els, three[:1], form="one")
    print_jobs.work_on(desk.office, old)
    path = print_jobs.result(desk.office, desk.els, old)
    desk.clock.move(timedelta(days=2))
    print_jobs.work_on(desk.office, print_jobs.start(desk.office, desk.els, three[:1], form="one"))
    assert not path.exists()
    with pytest.raises(NotFound):
        print_jobs.progress(desk.office, desk.els, old)


def test_only_standing_certificates_of_ones_own_organisation_are_printed(desk: Desk, three: list[str]) -> None:
    issuing.replace(desk.office, desk.els, three[0], language="fr")
    offered = [one.id for one in print_jobs.printable(desk.office, desk.els)]
    assert three[0] not in offered
    assert len(offered) == 3
    assert print_jobs.printable(desk.office, desk.stranger) == ()
    with pytest.raises(BadInput):
        print_jobs.start(desk.office, desk.stranger, three, form="one")
    job = print_jobs.start(desk.office, desk.els, offered, form="one")
    with pytest.raises(NotFound):
        print_jobs.progress(desk.office, desk.stranger, job)


@pytest.mark.slow
def test_the_desk_starts_a_process_of_its_own(desk: Desk, three: list[str]) -> None:
    desk.clock.move(Clock().now() - desk.clock.now())  # the process has the real clock
    job = print_jobs.start(desk.office, desk.els, three, form="one")
    print_jobs.launch(desk.office, job)
    ends = time.monotonic() + 60
    while print_jobs.progress(desk.office, desk.els, job).job.state != "done" and time.monotonic() < ends:
        time.sleep(0.2)  # another process is at work
    body = print_jobs.result(desk.office, desk.els, job).read_bytes()
    with pikepdf.open(io.BytesIO(body)) as pdf:
        assert len(pdf.pages) == 6
