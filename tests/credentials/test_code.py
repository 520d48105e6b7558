"""The laws of the certificate code."""

import secrets
from dataclasses import dataclass, field

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assess.domain.code import ALPHABET, LENGTH, Code, Mistyped, Slip, new_code, parse


@dataclass
class Dice:
    """Randomness that a test throws itself."""

    throws: list[int] = field(default_factory=list)

    def randbelow(self, exclusive_upper_bound: int, /) -> int:
        throw = self.throws.pop(0)
        assert 0 <= throw < exclusive_upper_bound
        return throw


codes = st.lists(st.integers(0, 31), min_size=12, max_size=12).map(lambda throws: new_code(Dice(throws)))
positions = st.integers(0, LENGTH - 1)


def test_a_code_is_shown_in_groups_of_five_five_and_four() -> None:
    code = new_code(Dice([4, 16, 21, 25, 19, 20, 0, 31, 2, 28, 19, 17]))
    assert code.shown.startswith("4GNSK-M0Z2W-KH")
    assert [len(group) for group in code.shown.split("-")] == [5, 5, 4]


@given(codes)
def test_a_code_is_read_back_from_what_is_shown(code: Code) -> None:
    assert parse(code.shown) == code
    assert parse(code.symbols) == code


@given(codes, st.data())
def test_reading_forgives_case_spaces_dashes_and_lookalikes(code: Code, data: st.DataObject) -> None:
    lookalikes = {"0": "0Oo", "1": "1IiLl", "V": "VvUu"}
    typed = [data.draw(st.sampled_from(lookalikes.get(symbol, symbol + symbol.lower()))) for symbol in code.symbols]
    spacer = data.draw(st.sampled_from(["", " ", "-", " - ", "\u2013", "\u00a0"]))
    assert parse(f" {spacer.join(typed)} ") == code


@given(codes)
def test_the_address_in_a_qr_symbol_may_be_pasted_whole(code: Code) -> None:
    assert parse(f"https://check.example.org/verify/{code.shown}?lang=nl") == code
    assert parse(f"https://check.example.org/verify/{code.symbols}/") == code


@given(codes, positions, st.sampled_from(ALPHABET))
def test_every_single_wrong_symbol_is_recognised(code: Code, position: int, symbol: str) -> None:
    assume(code.symbols[position] != symbol)
    typed = code.symbols[:position] + symbol + code.symbols[position + 1 :]
    assert parse(typed) == Mistyped(slip=Slip.CHECK, symbols=LENGTH)


@given(codes, st.integers(0, LENGTH - 2))
def test_every_swap_of_neighbours_is_recognised(code: Code, position: int) -> None:
    first, second = code.symbols[position], code.symbols[position + 1]
    assume(first != second)
    typed = code.symbols[:position] + second + first + code.symbols[position + 2 :]
    assert parse(typed) == Mistyped(slip=Slip.CHECK, symbols=LENGTH)


@given(codes, st.tuples(positions, positions), st.text(ALPHABET, min_size=2, max_size=2))
def test_every_two_wrong_symbols_are_recognised(code: Code, places: tuple[int, int], symbols: str) -> None:
    typed = list(code.symbols)
    for place, symbol in zip(places, symbols, strict=True):
        typed[place] = symbol
    assume("".join(typed) != code.symbols)
    assert isinstance(parse("".join(typed)), Mistyped)


@given(st.text(max_size=40))
def test_any_text_is_either_a_code_or_mistyped(text: str) -> None:
    read = parse(text)
    assert isinstance(read, Mistyped) or parse(read.shown) == read


@pytest.mark.parametrize(
    ("text", "slip"),
    [("", Slip.EMPTY), (" - ", Slip.EMPTY), ("4GNSK", Slip.LENGTH), ("4GNSK*M0Z2WKHY2", Slip.SYMBOL)],
)
def test_the_slip_says_what_to_look_at(text: str, slip: Slip) -> None:
    read = parse(text)
    assert isinstance(read, Mistyped)
    assert read.slip is slip


def test_a_code_cannot_be_made_from_other_text() -> None:
    with pytest.raises(ValueError, match="not a certificate code"):
        Code("4GNSKM0Z2WKH00")


def test_codes_come_from_the_secrets_module() -> None:
    assert len({new_code(secrets).symbols for _ in range(200)}) == 200
