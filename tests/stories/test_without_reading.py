"""Somebody who does not read walks the whole way: all letters are invisible, and nothing ever says "wrong"."""

import re

import pytest

from tests.stories.anywhere import OUTBOX
from tests.stories.fatma import Fatma
from tests.stories.house import held_by, welcome
from tests.support.browser import NewContext
from tests.support.live_server import LiveServer

INVISIBLE_LETTERS = "*, *::before, *::after { -webkit-text-fill-color: transparent !important; }"
UNKIND = re.compile(
    r"\b(wrong|incorrect|errors?|mistakes?|fail(ed|ure|s)?|score|points?|fout(en|ief|ieve)?|verkeerd|mislukt|"
    r"onjuist|punten|faux|fausse|erreurs?|échec|échoué|raté|incorrecte?s?)\b",
    re.IGNORECASE,
)
ALL_WORDS = """() => {
  const named = [...document.querySelectorAll('[aria-label], [alt], [title], [aria-description]')];
  const names = named.flatMap((e) => ['aria-label', 'alt', 'title', 'aria-description'].map((n) => e.getAttribute(n)));
  return [document.body.innerText, ...names].filter(Boolean).join('\\n');
}"""
WORDS_OF_THE_PACK = f"""async () => {{
  const {{ pack }} = await (await {OUTBOX}).current();
  return Object.values(pack.strings).flatMap((texts) => Object.entries(texts).map(([key, text]) => `${{key}}: ${{text}}`));
}}"""
WITHOUT_A_PICTURE = """() => [...document.querySelectorAll('.stage .card, .stage .group')]
  .filter((card) => !card.querySelector('img.picture, salto-week, svg.icon:not(.icon-say):not(.icon-yes), .sign-icon'))
  .map((card) => card.dataset.id)"""
WITHOUT_A_SPEAKER = """() => [...document.querySelectorAll('.stage .card, .stage .group')]
  .filter((card) => !card.querySelector('.say-small')).map((card) => card.dataset.id)"""


@pytest.fixture
def fatma(server: LiveServer, new_tablet: NewContext, held: dict[str, int]) -> Fatma:
    """Fatma before a tablet on which no letter can be seen (only this browser takes a style from outside)."""
    page = new_tablet(held, bypass_csp=True).new_page()
    return Fatma(page, server.url, looked=look)


def test_the_whole_way_by_pictures_and_places_alone(server: LiveServer, fatma: Fatma) -> None:
    session = welcome(server, fatma)
    assert not [words for words in fatma.page.evaluate(WORDS_OF_THE_PACK) if UNKIND.search(words)]
    first_language = fatma.cards()[0]
    fatma.begin(first_language)
    fatma.answer_all()
    fatma.finish()

    assert held_by(server, session) == fatma.did


def look(fatma: Fatma) -> None:
    """No letter is seen, each thing to choose has a picture and a voice, and no word is unkind."""
    if not fatma.page.evaluate("Boolean(globalThis.withoutLetters)"):
        fatma.page.add_style_tag(content=INVISIBLE_LETTERS)
        fatma.page.evaluate("globalThis.withoutLetters = true")
    colour = "getComputedStyle(document.querySelector('h1')).webkitTextFillColor"
    assert fatma.page.evaluate(colour) == "rgba(0, 0, 0, 0)"
    words = fatma.page.evaluate(ALL_WORDS)
    assert not UNKIND.search(words), words
    assert fatma.page.evaluate(WITHOUT_A_SPEAKER) == [], fatma.screen
    if fatma.screen != "language":
        assert fatma.page.evaluate(WITHOUT_A_PICTURE) == [], fatma.screen
