"""Her report, opened by other people's readers: one page whatever there is to show, and nobody's name outside the page."""

import io
from pathlib import Path

import pikepdf
import pytest

from assess.content.certificate_designs import load_design, load_own_words
from assess.credentials import her_report
from assess.credentials.fonts import Fonts
from assess.credentials.typeset import Typeset
from assess.domain.own_report import AwaitedResult, OwnReport, ShownCompetence, WayOn
from assess.domain.text import Text
from assess.files.problems import ContentError
from tests.credentials.conftest import CERTIFICATES
from tests.credentials.readers import outside_the_page, pages, read, run, write
from tests.credentials.samples import PICTURE_ID, PICTURES, competence

LONG = Text.of("A very long title of a competence that takes more than a line, and then one more")
PROMPT = Text.of("Ask your counsellor how you can teach others or lead a team.")
WORDS = {code: words for code, words in load_own_words(CERTIFICATES).items() if words.report}


def report(shown: int, awaited: int = 0, ways: int = 1, *, name: str = "Fatma", long: bool = False) -> OwnReport:
    titles = [LONG if long else competence(n).title for n in range(max(shown, awaited, ways))]
    return OwnReport(
        given_name=name,
        organisation="Vereniging voor Ontwikkeling van Vrouwen" if long else "De Brug vzw",
        day="2026-11-21",
        shown=tuple(ShownCompetence(title=titles[n], picture=PICTURE_ID, level=n % 3 + 1) for n in range(shown)),
        awaited=tuple(AwaitedResult(title=titles[n], picture=PICTURE_ID, day="2026-11-20") for n in range(awaited)),
        ways_on=tuple(WayOn(title=titles[n], picture=PICTURE_ID, prompt=PROMPT) for n in range(ways)),
    )


def printed(typefaces: Fonts, what: OwnReport, language: str = "nl") -> bytes:
    look = Typeset(design=load_design(CERTIFICATES, "pictures"), fonts=typefaces)
    return her_report.render(what, WORDS[language], look, PICTURES)


def test_there_is_one_for_each_language_of_the_product() -> None:
    assert set(WORDS) == {"nl", "fr", "en", "ar", "tr", "uk", "es", "ti"}


@pytest.mark.parametrize("what", [(0, 1, 0), (1, 0, 1), (6, 0, 1), (12, 1, 2), (40, 5, 9)])
def test_it_is_one_page_and_nothing_leaves_it(typefaces: Fonts, tmp_path: Path, what: tuple[int, int, int]) -> None:
    for long in (False, True):
        body = printed(typefaces, report(*what, long=long))
        assert pages(body, tmp_path) == 1
        assert outside_the_page(body, tmp_path) == []


def test_what_does_not_fit_is_counted_and_the_strongest_stays(typefaces: Fonts, tmp_path: Path) -> None:
    text = read(printed(typefaces, report(20)), tmp_path)
    assert "+8" in text
    assert text.count("zelfstandig en meer") == 6


@pytest.mark.parametrize("language", sorted(WORDS))
def test_it_speaks_her_language_with_typefaces_of_its_own(typefaces: Fonts, tmp_path: Path, language: str) -> None:
    body = printed(typefaces, report(6, 1, 2), language)
    with pikepdf.open(io.BytesIO(body)) as pdf:
        assert str(pdf.Root.Lang) == language
        assert str(pdf.docinfo["/Title"]) == WORDS[language].title
    for line in run("pdffonts", write(body, tmp_path)).splitlines()[2:]:
        assert line.split()[-5:-2] == ["yes", "yes", "yes"], line


def test_it_says_that_it_is_no_certificate_and_her_name_stands_on_the_page_only(
    typefaces: Fonts, tmp_path: Path
) -> None:
    body = printed(typefaces, report(2, name="Fatma"))
    text = read(body, tmp_path)
    for words in (
        "Fatma",
        "Wat ik kan",
        "met hulp",
        "Wat nu kan komen",
        "Dit blad is voor mij. Het is geen certificaat.",
    ):
        assert words in text, words
    assert "21 november 2026" in text
    with pikepdf.open(io.BytesIO(body)) as pdf:
        told = pdf.Root.Metadata.read_bytes() + str(dict(pdf.docinfo)).encode()
        assert "/Annots" not in pdf.pages[0], "there is no code to scan"
    assert b"Fatma" not in told


def test_it_is_heard_from_her_name_down(typefaces: Fonts, tmp_path: Path) -> None:
    text = run("pdfinfo", "-struct-text", write(printed(typefaces, report(2, 1)), tmp_path))
    places = [text.index(part) for part in ("Fatma", "Wat ik kan", "met hulp", "Dit toonde ik", "Wat nu kan komen")]
    assert places == sorted(places)


def test_a_word_without_a_place_for_the_day_is_told_with_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "own_words"
    folder.mkdir()
    text = (CERTIFICATES / "own_words" / "nl.yaml").read_text(encoding="utf-8")
    (folder / "nl.yaml").write_text(text.replace("{date}", "een dag"), encoding="utf-8")
    with pytest.raises(ContentError, match="awaited"):
        load_own_words(tmp_path)
