"""The checks of every page, on pages with one fault each: a check that cannot fail would promise nothing."""

import pytest

from tests.support.html_checks import problems_of

GOOD = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Vandaag - Salto</title></head>
<body><main><h1>Vandaag</h1><h2>Afspraken</h2>
<form method="post" action="/x"><label for="n">Naam</label><input id="n" name="n"><button type="submit">Ga</button></form>
<img src="/a.svg" alt="een dweil"><script nonce="abc">go()</script><script src="/a.js"></script></main></body></html>"""


def test_a_good_page_has_no_problems() -> None:
    assert problems_of(GOOD, "script-src 'nonce-abc'") == []


@pytest.mark.parametrize(
    ("good", "bad", "problem"),
    [
        (' lang="nl"', "", "html has no lang"),
        ("<title>Vandaag - Salto</title>", "<title></title>", "exactly one title"),
        ("<h1>Vandaag</h1>", "", "0 h1"),
        ("<h2>Afspraken</h2>", "<h1>Nog een</h1>", "2 h1"),
        ("<h2>Afspraken</h2>", "<h4>Afspraken</h4>", "after h1 comes h4"),
        ("<h2>", '<h2 id="n">', "occurs 2 times"),
        ('<label for="n">Naam</label>', "", "input 'n' has no label"),
        ("<h2>", '<h2 aria-describedby="nowhere">', "which is not on the page"),
        ("<h2>", '<h2 style="color: red">', "style attribute"),
        ("<h2>", '<h2 onclick="go()">', "onclick attribute"),
        ("<h2>", "<style>h2 {}</style><h2>", "style element has no nonce"),
        (' nonce="abc"', "", "script in the page has no nonce"),
        ('src="/a.js"', 'src="https://elsewhere.example/a.js"', "comes from elsewhere"),
        ('src="/a.js"', 'src="//elsewhere.example/a.js"', "comes from elsewhere"),
        (
            '<meta charset="utf-8">',
            '<link rel="stylesheet" href="https://elsewhere.example/x">',
            "comes from elsewhere",
        ),
        ('nonce="abc"', 'nonce="other"', "nonce that the policy does not name"),
        (' action="/x"', "", "form has no action"),
        (' method="post"', "", "form has no method"),
        (' alt="een dweil"', "", "has no alt"),
        (' type="submit"', "", "does not say its type"),
        ("<h2>", '<a href="/x"></a><h2>', "link to '/x' has no name"),
        ("</h2>", "</h2></p>", "line"),
        ("<main>", "<div>", "no main"),
    ],
)
def test_each_fault_is_found(good: str, bad: str, problem: str) -> None:
    found = problems_of(GOOD.replace(good, bad, 1), "script-src 'nonce-abc'")

    assert any(problem in text for text in found), found
