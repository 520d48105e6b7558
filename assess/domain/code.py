"""The code of a certificate: what is printed under the QR symbol, read over the telephone and typed on a phone.

Twelve random symbols of Crockford's base 32 (60 bits: with a million certificates and 600 guesses a minute
a stranger expects 0.0003 hits a year) and two Reed-Solomon check symbols over GF(32). The code has minimum
distance three, so every one or two wrong symbols, and every swap of two symbols, are recognised without asking
the database. Shown as 5-5-4, `4GNSK-M0Z2W-KHY2`.

Sources: D. Crockford, "Base 32" (crockford.com/base32.html); I. Reed and G. Solomon, "Polynomial codes over
certain finite fields", SIAM 8(2), 1960.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol, Self

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_SYMBOLS: Final = 12
CHECK_SYMBOLS: Final = 2
LENGTH: Final = RANDOM_SYMBOLS + CHECK_SYMBOLS
GROUPS: Final = (5, 5, 4)

_READ_AS: Final = str.maketrans("OILU", "011V")
_SPACERS: Final = frozenset(" -\u00a0\u2009\u200b\u2010\u2011\u2012\u2013\u2014\u2212._\t\r\n")
_FIELD_POLYNOMIAL: Final = 0b100101  # x^5 + x^2 + 1, primitive over GF(2)


def _powers() -> tuple[int, ...]:
    """Return a^0 .. a^30 for the primitive element a of GF(32)."""
    values, value = [], 1
    for _ in range(31):
        values.append(value)
        value <<= 1
        if value & 32:
            value ^= _FIELD_POLYNOMIAL
    return tuple(values)


_POWER: Final = _powers()
_LOG: Final = {value: exponent for exponent, value in enumerate(_POWER)}
_VALUE: Final = {symbol: value for value, symbol in enumerate(ALPHABET)}
# The generator (x + a)(x + a^2) = x^2 + (a + a^2) x + a^3.
_MIDDLE: Final = _POWER[1] ^ _POWER[2]
_LAST: Final = _POWER[3]


def _times(a: int, b: int) -> int:
    return _POWER[(_LOG[a] + _LOG[b]) % 31] if a and b else 0


_TIMES_MIDDLE: Final = tuple(_times(value, _MIDDLE) for value in range(32))
_TIMES_LAST: Final = tuple(_times(value, _LAST) for value in range(32))


def _remainder(values: list[int]) -> tuple[int, int]:
    """Divide the polynomial with these coefficients (highest first), times x^2, by the generator."""
    first = second = 0
    for value in values:
        carry = value ^ first
        first, second = second ^ _TIMES_MIDDLE[carry], _TIMES_LAST[carry]
    return first, second


class Randomness(Protocol):
    """The part of the module `secrets` that a new code needs."""

    def randbelow(self, exclusive_upper_bound: int, /) -> int:
        """Return an int in [0, n) that nobody can foresee."""


class Slip(Enum):
    """What is wrong with a typed code; computed from the text alone, so it tells nothing about what exists."""

    EMPTY = "empty"
    LENGTH = "length"
    SYMBOL = "symbol"
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistyped:
    """Text that cannot be a code: `symbols` is how many letters and digits it has."""

    slip: Slip
    symbols: int


@dataclass(frozen=True, slots=True)
class Code:
    """Fourteen symbols that agree with their check symbols. Raises ValueError for any other text."""

    symbols: str

    def __post_init__(self) -> None:
        """Refuse what is not a code, so that every Code in the program is one."""
        if _slip(self.symbols) is not None:
            msg = "not a certificate code"
            raise ValueError(msg)

    @property
    def shown(self) -> str:
        """The code as people see it, in groups of five, five and four."""
        parts, start = [], 0
        for size in GROUPS:
            parts.append(self.symbols[start : start + size])
            start += size
        return "-".join(parts)

    @property
    def number(self) -> int:
        """The symbols as a number below 2^70."""
        number = 0
        for symbol in self.symbols:
            number = number * len(ALPHABET) + _VALUE[symbol]
        return number

    @classmethod
    def from_number(cls, number: int) -> Self:
        """Give the code that has this number. Raises ValueError when none has."""
        symbols = ""
        for _ in range(LENGTH):
            number, value = divmod(number, len(ALPHABET))
            symbols = ALPHABET[value] + symbols
        if number:
            msg = "not the number of a certificate code"
            raise ValueError(msg)
        return cls(symbols)

    def __str__(self) -> str:
        """Show the groups."""
        return self.shown


def new_code(randomness: Randomness) -> Code:
    """Draw a new code; whoever stores it makes sure that it is unique."""
    values = [randomness.randbelow(32) for _ in range(RANDOM_SYMBOLS)]
    return Code("".join(ALPHABET[value] for value in (*values, *_remainder(values))))


def parse(text: str) -> Code | Mistyped:
    """Read what a person typed, or the address that a QR reader gave.

    Case, spaces and dashes do not matter; O is read as 0, I and L as 1, U as V (none of these four is a symbol).
    """
    last_part = text.strip().rstrip("/").rpartition("/")[2].partition("?")[0].partition("#")[0]
    symbols = "".join(character for character in last_part.upper() if character not in _SPACERS).translate(_READ_AS)
    slip = _slip(symbols)
    return Code(symbols) if slip is None else Mistyped(slip=slip, symbols=len(symbols))


def _slip(symbols: str) -> Slip | None:
    if not symbols:
        return Slip.EMPTY
    if any(symbol not in _VALUE for symbol in symbols):
        return Slip.SYMBOL
    if len(symbols) != LENGTH:
        return Slip.LENGTH
    values = [_VALUE[symbol] for symbol in symbols]
    if _remainder(values[:RANDOM_SYMBOLS]) != (values[-2], values[-1]):
        return Slip.CHECK
    return None
