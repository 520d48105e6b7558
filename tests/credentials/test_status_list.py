"""A list says which credentials do not count now, one bit each, and others read the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openvc.status.bitstring import decode_bitstring, get_status_bit

from assess.credentials import data_integrity, status_list
from assess.credentials.signing import Verdict
from assess.credentials.status_list import ListName, State
from tests.credentials.badges import ISSUED_AT, KEY, LIST, SELF, known, signed

PLACES = st.dictionaries(st.integers(0, status_list.SIZE - 1), st.sampled_from(list(State)), max_size=30)
NAME = ListName(kind="status", number=0, key=None)


@settings(max_examples=25, deadline=None)
@given(PLACES)
def test_other_peoples_reader_finds_every_bit_where_we_put_it(states: dict[int, State]) -> None:
    body = decode_bitstring(status_list.encode(states, bits=1))
    assert len(body) * 8 == status_list.SIZE
    found = {place for place in {*states, 0, 1, 7, 8, status_list.SIZE - 1} if get_status_bit(body, place)}
    assert found == {place for place, state in states.items() if state is not State.STANDS}
    assert sum(byte.bit_count() for byte in body) == len(found)


@settings(max_examples=25, deadline=None)
@given(PLACES)
def test_what_was_written_is_read_again(states: dict[int, State]) -> None:
    short, long = status_list.encode(states, bits=1), status_list.encode(states, bits=2)
    for place in {*states, 0, 5}:
        state = states.get(place, State.STANDS)
        assert status_list.read(long, place, bits=2) == state
        assert status_list.read(short, place) == (state is not State.STANDS)


def test_the_first_place_is_the_left_most_bit() -> None:
    assert decode_bitstring(status_list.encode({0: State.REVOKED}, bits=1))[0] == 0b1000_0000


@pytest.mark.parametrize("text", ["", "u", "H4sI", "u!!!!", status_list.encode({}, bits=2), "u" + "A" * 200_000])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a status list"):
        status_list.read(text, 0)


def test_a_list_is_signed_like_a_credential() -> None:
    document = status_list.credential(NAME, {5: State.REVOKED}, address=LIST, issuer=SELF.did, since=ISSUED_AT)
    assert data_integrity.verdict(signed(document), known(KEY)) is Verdict.GOOD
    assert len(str(signed(document))) < 1200


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("status-0.json", NAME),
        ("states-12.json", ListName(kind="states", number=12, key=None)),
        ("status-3-0123456789abcdef.json", ListName(kind="status", number=3, key="0123456789abcdef")),
        ("status-01.json", None),
        ("status-0-../secret.json", None),
        ("did.json", None),
        ("status--1.json", None),
    ],
)
def test_only_the_name_of_a_list_names_a_list(text: str, name: ListName | None) -> None:
    assert ListName.parse(text) == name
    assert name is None or name.file == text
