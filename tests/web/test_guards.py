import pytest
from flask import Flask

from assess.app import create_app
from assess.clock import FixedClock
from assess.settings import Settings
from assess.web import guards
from tests.web.conftest import WebDesk


def test_every_route_says_who_may_reach_it(web: WebDesk) -> None:
    unguarded = [name for name, view in web.app.view_functions.items() if not hasattr(view, "guard")]
    assert unguarded == []


def test_every_public_route_says_why_it_is_public(web: WebDesk) -> None:
    with web.app.app_context():
        all_guards = {name: guards.guard_of(name) for name in web.app.view_functions}
    assert [name for name, guard in all_guards.items() if guard.kind == "public" and not guard.reason] == []


def test_a_view_without_a_guard_is_refused(web: WebDesk) -> None:
    web.app.add_url_rule("/forgotten", "forgotten", lambda: "secret")
    answer = web.browser(web.people.els).get("/forgotten")
    assert answer.status_code == 403
    assert "secret" not in answer.text


def test_whoever_is_not_signed_in_is_sent_to_the_sign_in_page_and_back(web: WebDesk) -> None:
    answer = web.browser().get("/desk/participants")
    assert answer.status_code == 302
    assert answer.location == "/desk/sign-in?next=/desk/participants"


def test_a_role_without_the_permission_gets_a_sentence_and_a_next_step(web: WebDesk) -> None:
    answer = web.browser(web.people.karim).get("/desk/people")
    assert answer.status_code == 403
    assert "Ask an administrator" in answer.text


def test_a_page_of_another_organisation_is_not_known(web: WebDesk) -> None:
    hers = web.people.participant()
    assert web.browser(web.people.stranger).get(f"/desk/participants/{hers.id}").status_code == 404


@pytest.fixture
def check_only(settings: Settings, clock: FixedClock) -> Flask:
    alone = Settings(instance=settings.instance, database=settings.database, surfaces="verify")
    return create_app(alone, clock=clock)


def test_the_public_check_can_be_served_without_the_desk(check_only: Flask) -> None:
    assert check_only.test_client().get("/desk/").status_code == 404
    assert not any(rule.rule.startswith(("/desk", "/tablet")) for rule in check_only.url_map.iter_rules())


def test_a_guard_is_found_by_endpoint(web: WebDesk) -> None:
    with web.app.app_context():
        assert guards.guard_of("desk.sign_out").kind == "signed_in"
