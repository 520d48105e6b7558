"""The page for the talk afterwards: two people look at it, and no page for scoring shows anything of it before."""

import pytest

from assess.domain.people import Session
from assess.services import deciding, planning, receiving_events
from assess.services.office import Actor
from tests.support.installation import event
from tests.web.conftest import WebDesk

DOMAIN = "cleaning"
LINK = "Talk it over with her"


@pytest.fixture
def session(web: WebDesk) -> Session:
    """She told on the tablet that she mops often, at home; her tablet speaks Arabic."""
    people = web.people
    session = planning.plan(
        people.office, people.els, people.participant().id, domains=(DOMAIN,), language="ar",
        planned_for=people.clock.now().date(),
    )  # fmt: skip
    told = event("experience_answered", "cleaning.card.mop-floor", {"frequency": "often", "contexts": ["family_care"]})
    assert receiving_events.receive(people.office, people.tablet(session), [told]).stored
    return session


def page(web: WebDesk, actor: Actor, address: str) -> str:
    answer = web.browser(actor).get(address)
    assert answer.status_code == 200, address
    return answer.text


def decide(web: WebDesk, session: Session) -> None:
    people = web.people
    for assessor in (people.els, people.karim):
        people.observe(assessor, session, {"floor": None}, otherwise=2)
    proposals = deciding.file(people.office, people.els, session.id, DOMAIN).proposals
    deciding.sign(
        people.office, people.els, session.id, DOMAIN,
        levels={one.criterion: one.level for one in proposals}, reasons={}, confirmation="Els Peeters",
    )  # fmt: skip


def test_both_look_at_one_page_with_pictures_few_words_and_two_languages(web: WebDesk, session: Session) -> None:
    decide(web, session)
    text = page(web, web.people.els, f"/desk/sessions/{session.id}/talk")
    floor = next(one for one in text.split('<li class="card both-sides">') if "not on the certificate" in one)
    assert floor.count('<i class="on">') == 3, "a week of days, as on the tablet"
    assert "caring for family" in floor
    assert "mopped floors" in floor
    assert "What would help to show it?" in floor
    assert 'lang="ar" dir="auto"' in floor
    assert text.count("alone</span>") >= 3
    for word in ("wrong", "too high", "overestimat", "differ", "score", "points"):
        assert word not in text.partition("<h1>")[2].partition("</main>")[0].lower()


def test_the_way_to_it_is_there_after_the_decision_for_who_may_go_it(web: WebDesk, session: Session) -> None:
    pages = (f"/desk/sessions/{session.id}", f"/desk/participants/{session.participant}")
    address = f"{pages[0]}/talk"
    assert all(LINK not in page(web, web.people.els, one) for one in pages)
    text = page(web, web.people.els, address)
    assert "This opens when the decision is signed." in text
    assert "caring for family" not in text
    decide(web, session)
    assert all(f'href="{address}"' in page(web, web.people.els, one) for one in pages)
    assert all(LINK not in page(web, web.people.karim, one) for one in pages)
    assert web.browser(web.people.karim).get(address).status_code == 403
    assert web.browser(web.people.stranger).get(address).status_code == 404


def test_no_page_for_scoring_or_deciding_and_no_list_shows_what_she_told(web: WebDesk, session: Session) -> None:
    people = web.people
    here = f"/desk/sessions/{session.id}"
    seen = people.begin(people.karim, session)
    looked_at = {
        people.karim: (
            "/desk/", "/desk/sessions", "/desk/participants", here, f"{here}/observe/{DOMAIN}",
            f"{here}/observations/{seen}", f"{here}/observations/{seen}/criteria/floor",
            f"{here}/settle/{DOMAIN}", f"{here}/decide/{DOMAIN}", f"/desk/participants/{session.participant}",
        ),
        people.els: ("/desk/", "/desk/sessions", here, f"{here}/settle/{DOMAIN}", f"{here}/decide/{DOMAIN}"),
    }  # fmt: skip
    for actor, addresses in looked_at.items():
        for address in addresses:
            text = page(web, actor, address)
            assert "caring for family" not in text, address
            assert 'class="week"' not in text, address
            assert "mopped" not in text, address
