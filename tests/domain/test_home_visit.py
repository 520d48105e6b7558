from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from assess.domain.event import Event, Kind, RefusedEventError
from assess.domain.home_visit import HomeVisit, check_visit_event, too_easy, when
from assess.domain.observation import observations

AT = datetime(2026, 11, 21, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
VISIT = HomeVisit(
    id="v", session="s", tablet="t", staff="karim", made_at=AT, until=AT + 48 * HOUR, fetched_at=AT + HOUR
)


@pytest.mark.parametrize("pin", ["111111", "123456", "987654"])
def test_a_pin_that_is_guessed_first_is_too_easy(pin: str) -> None:
    assert too_easy(pin)
    assert not too_easy("472931")


def test_a_clock_that_is_off_is_set_right_and_never_believed_beyond_what_is_known() -> None:
    received, off = AT + 20 * HOUR, timedelta(days=400)
    told = partial(when, device_now=received - off, visit=VISIT, received_at=received)
    assert told(AT + 3 * HOUR - off) == AT + 3 * HOUR
    assert told(AT - off) == AT + HOUR, "not before the tablet had the visit"
    assert told(received + HOUR) == received, "not after it came"


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        (Kind.FINISHED, {}, "kind"),
        (Kind.SETTLED, {"observation": "o"}, "kind"),
        (Kind.HANDED_IN, {}, "body"),
        (Kind.OBSERVATION_STARTED, {"observation": "o", "domain": "d", "context": "moon", "identity": "known"}, "body"),
        (Kind.CRITERION_SCORED, {"observation": "o", "criterion": "c", "note": "", "level": True}, "level"),
        (Kind.CRITERION_SCORED, {"observation": "o", "criterion": "c", "note": "", "level": 4}, "level"),
    ],
)
def test_what_no_tablet_makes_is_refused(kind: Kind, body: dict[str, Any], reason: str) -> None:
    with pytest.raises(RefusedEventError, match=reason):
        check_visit_event(kind, body)


def test_the_day_of_an_observation_at_home_is_that_of_the_visit_and_a_score_can_be_taken_back() -> None:
    def event(sequence: int, kind: Kind, body: dict[str, Any]) -> Event:
        return Event(
            id=str(sequence), sequence=sequence, kind=kind, item=None, body={"observation": "o", **body}, actor="karim",
            device_at=AT, received_at=AT + 30 * HOUR,
        )  # fmt: skip

    begun = {"domain": "d", "context": "home_visit", "identity": "known", "assessor_name": "Karim", "visit": "v"}
    (seen,) = observations(
        [
            event(1, Kind.OBSERVATION_STARTED, begun),
            event(2, Kind.CRITERION_SCORED, {"criterion": "a", "level": 1}),
            event(3, Kind.CRITERION_SCORED, {"criterion": "b", "level": 2}),
            event(4, Kind.SCORE_UNDONE, {"criterion": "a"}),
        ]
    )
    assert seen.occasion == AT.date()
    assert set(seen.scores) == {"b"}
