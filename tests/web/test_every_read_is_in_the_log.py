"""Every page of the desk that shows somebody's file leaves an entry in the audit log: all addresses that name something of hers."""

from collections.abc import Iterator

import pytest

from assess.storage import audit_log
from tests.web.conftest import WebDesk
from tests.web.test_who_may_reach_what import person, something

pytestmark = pytest.mark.usefixtures("stories")
LISTS = {
    "desk.overview",
    "desk.participants",
    "desk.papers",
    "desk.tablets",
    "desk.questions",
    "desk.agreement",
    "desk.agreement_of",
}
"""They show a name and where somebody is in the chain, of everybody at once, and nothing that she said or did."""
HERS = {
    "participant_id",
    "session_id",
    "observation_id",
    "certificate_id",
    "decision_id",
    "appeal_id",
    "evidence_id",
    "job_id",
}
NOTHING_OF_HERS = {"desk.printed_file": "what is printed was logged for each paper when the job began",
                   "desk.print_job": "how far a job is, and no name"}  # fmt: skip


def read_entries(web: WebDesk) -> list[str]:
    with web.people.office.see() as connection:
        found = audit_log.entries(connection, web.people.els.organisation, skip=0, most=3)
    return [entry.id for entry in found]


def addresses(web: WebDesk, values: dict[str, str]) -> Iterator[tuple[str, str]]:
    for rule in web.app.url_map.iter_rules():
        if rule.endpoint.startswith("desk.") and "GET" in (rule.methods or ()) and rule.arguments & HERS:
            with web.app.test_request_context():
                built = rule.build({name: values.get(name, "unknown") for name in rule.arguments}, append_unknown=False)
            assert built
            yield rule.endpoint, built[1]


@pytest.mark.parametrize("who", ["cou", "ass", "dec"])
def test_whatever_shows_something_of_hers_is_in_the_log(web: WebDesk, who: str) -> None:
    actor = person(web, who)
    assert actor
    values = dict(something(web, actor if who == "ass" else web.people.karim))
    browser = web.browser(actor)
    silent = []
    looked_at = 0
    for endpoint, address in addresses(web, values):
        before = read_entries(web)
        if browser.get(address).status_code != 200 or endpoint in NOTHING_OF_HERS:
            continue
        looked_at += 1
        if read_entries(web) == before:
            silent.append(endpoint)
    assert looked_at >= 5
    assert not silent, silent
