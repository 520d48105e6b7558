"""Which passwords are refused although they are long enough: those that whoever guesses tries first.

They are made of nothing but a few well-known words, rows of keys, digits, and what is known about the person.
"""

import re
from collections.abc import Iterable

FEWEST_LETTERS_OF_HER_OWN = 4
FEWEST_DIFFERENT = 5
SHORTEST_KNOWN = 3
KNOWN = (
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "azertyuiop",
    "qwertzuiop",
    "asdfghjkl",
    "qsdfghjklm",
    "zxcvbnm",
    "motdepasse",
    "wachtwoord",
    "changeme",
    "password",
    "passwort",
    "iloveyou",
    "bienvenue",
    "computer",
    "football",
    "princess",
    "sunshine",
    "superman",
    "willkommen",
    "parola",
    "geheim",
    "letmein",
    "monkey",
    "dragon",
    "master",
    "welcome",
    "welkom",
    "soleil",
    "doudou",
    "azerty",
    "qwerty",
    "abcdef",
    "voetbal",
    "admin",
    "hallo",
    "hello",
    "login",
    "test",
)


def is_easily_guessed(password: str, *, about: Iterable[str]) -> bool:
    """Say whether a password is mostly known words; `about` holds names of the person, organisation or product."""
    low = password.casefold()
    letters = "".join(sign for sign in low if sign.isalpha())
    own = [word for text in about for word in re.findall(r"\w+", text.casefold()) if len(word) >= SHORTEST_KNOWN]
    for word in sorted({*KNOWN, *own}, key=len, reverse=True):
        letters = letters.replace(word, "")
    return len(set(low)) < FEWEST_DIFFERENT or len(set(letters)) < FEWEST_LETTERS_OF_HER_OWN
