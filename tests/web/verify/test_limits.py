"""Who guesses has to wait; who holds a paper does not."""

from datetime import timedelta

import pytest

from assess.services import limiting_checks
from assess.storage.database import Database
from tests.credentials.samples import code_number
from tests.web.verify.conftest import Counter


def from_address(address: str) -> dict[str, str]:
    return {"REMOTE_ADDR": address}


def guess(counter: Counter, times: int, address: str = "203.0.113.7", start: int = 100) -> None:
    client = counter.client()
    for number in range(start, start + times):
        response = client.get(f"/verify/{code_number(number).shown}", environ_base=from_address(address))
        assert response.status_code == 404


def test_after_twenty_misses_an_address_waits_and_is_told_how_long(counter: Counter) -> None:
    code, _ = counter.issue()
    guess(counter, 20)
    response = counter.client().get(f"/verify/{code.shown}", environ_base=from_address("203.0.113.7"))
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 600
    assert "This says nothing about your certificate" in response.get_data(as_text=True)
    counter.clock.move(timedelta(seconds=int(response.headers["Retry-After"])))
    assert counter.client().get(f"/verify/{code.shown}", environ_base=from_address("203.0.113.7")).status_code == 200


def test_another_address_does_not_wait(counter: Counter) -> None:
    code, _ = counter.issue()
    guess(counter, 20)
    assert counter.client().get(f"/verify/{code.shown}", environ_base=from_address("203.0.113.8")).status_code == 200


def test_the_limit_holds_for_programs_too(counter: Counter) -> None:
    guess(counter, 20)
    response = counter.client().get(f"/api/v1/verify/{code_number(1).shown}", environ_base=from_address("203.0.113.7"))
    assert response.status_code == 429
    assert response.get_json()["error"]["code"] == "too_many_tries"
    assert int(response.headers["Retry-After"]) > 0


def test_mistyped_codes_are_not_counted(counter: Counter) -> None:
    client = counter.client()
    for _ in range(30):
        assert client.get("/verify/4GNSK-M0Z2W-KH00").status_code == 400
    assert client.get(f"/verify/{code_number(1).shown}").status_code == 404


def test_a_household_with_many_addresses_of_version_six_is_one(counter: Counter) -> None:
    for number in range(20):
        guess(counter, 1, f"2001:db8:1:2::{number:x}", 200 + number)
    response = counter.client().get(
        f"/verify/{code_number(1).shown}", environ_base=from_address("2001:db8:1:2:ffff::1")
    )
    assert response.status_code == 429


def test_in_a_storm_one_miss_is_enough_but_a_first_check_is_answered(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limiting_checks, "TOTAL_MISSES", 5)
    code, _ = counter.issue()
    for number in range(5):
        guess(counter, 1, f"198.51.100.{number}", 300 + number)
    client = counter.client()
    assert client.get(f"/verify/{code.shown}", environ_base=from_address("198.51.100.1")).status_code == 429
    assert client.get(f"/verify/{code.shown}", environ_base=from_address("203.0.113.9")).status_code == 200


def test_a_hit_writes_nothing(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _ = counter.issue()

    def written(*_: object) -> None:
        raise AssertionError("something was written")

    monkeypatch.setattr(Database, "write", written)
    assert counter.client().get(f"/verify/{code.shown}").status_code == 200


def test_addresses_are_stored_as_keyed_hashes_only(counter: Counter) -> None:
    guess(counter, 1)
    with counter.office.see() as connection:
        stored = connection.exec_driver_sql("SELECT address_hash FROM miss").scalars().all()
    assert len(stored) == 1
    assert "203.0.113.7" not in stored[0]
    assert len(stored[0]) == 64
