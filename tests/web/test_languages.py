import re
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from assess.content.certificate_texts import load_wordings
from assess.domain.certificate import LANGUAGES
from assess.errors import BadInput, TooLarge
from assess.files import uploads
from assess.files.catalogues import read_catalogue
from assess.web import interface_strings, languages
from assess.web.desk import words
from tests.web.conftest import WebDesk

TRANSLATED = tuple(code for code in languages.INTERFACE if code != languages.SOURCE)
"""Every language that staff may choose is whole."""
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")


def catalogue(language: str) -> Catalog:
    return read_catalogue(Path("translations") / language / "interface.po")


def ids(found: Catalog) -> set[object]:
    return {message.id for message in found if message.id}


@cache
def sentences() -> frozenset[object]:
    """Every sentence of today: looking for them takes a second."""
    return frozenset(ids(interface_strings.collect()))


def texts(value: object) -> list[str]:
    return [str(text) for text in value] if isinstance(value, list | tuple) else [str(value)]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_of_the_interface_is_translated(language: str) -> None:
    finished = {m.id for m in catalogue(language) if m.id and not m.fuzzy and all(texts(m.string))}
    assert sentences() - finished == set()


@pytest.mark.parametrize("upload", [b"neither", b"\xff\xd8\xff and no more", b"GIF" * uploads.MOST_BYTES])
def test_what_is_said_of_an_upload_is_a_sentence_of_the_interface(upload: bytes) -> None:
    with pytest.raises((BadInput, TooLarge)) as refused:
        uploads.made_ready(upload)
    assert {refused.value.sentence, refused.value.todo} <= sentences()


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_catalogue_keeps_sentences_that_are_gone(language: str) -> None:
    assert ids(catalogue(language)) - sentences() == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_the_places_where_values_go(language: str) -> None:
    def faulty(message: Message) -> bool:
        wanted = set(PLACEHOLDER.findall(" ".join(texts(message.id))))
        spare = {"%(num)s"}
        return any(set(PLACEHOLDER.findall(text)) | spare != wanted | spare for text in texts(message.string))

    assert [message.id for message in catalogue(language) if message.id and faulty(message)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_bringing_a_catalogue_up_to_date_changes_nothing_when_it_is(language: str, tmp_path: Path) -> None:
    path = tmp_path / language / "interface.po"
    path.parent.mkdir()
    path.write_bytes((Path("translations") / language / "interface.po").read_bytes())
    path.write_bytes(interface_strings.updated(path))
    assert interface_strings.updated(path) == path.read_bytes()
    assert ids(read_catalogue(path)) == sentences()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_level_has_the_same_words_on_the_desk_as_on_the_paper(web: WebDesk, language: str) -> None:
    paper = load_wordings(Path("certificates"))[language].levels
    with web.app.test_request_context(f"/?lang={language}"):
        desk = {level: languages.gettext(words.LEVELS[level]) for level in paper}
    assert desk == {level: said.word for level, said in paper.items()}


@pytest.mark.parametrize(
    ("asked", "accepts", "spoken"),
    [("", "fr-BE,fr;q=0.9", "fr"), ("?lang=nl", "fr", "nl"), ("?lang=xx", "fr", "fr"), ("", "so", "en")],
)
def test_a_public_page_speaks_the_language_that_is_asked_for(
    web: WebDesk, asked: str, accepts: str, spoken: str
) -> None:
    answer = web.browser().get(f"/desk/sign-in{asked}", headers={"Accept-Language": accepts})
    assert f'<html lang="{spoken}" dir="ltr">' in answer.text
    assert "Set-Cookie" not in answer.headers


def test_staff_choose_the_language_of_their_desk(web: WebDesk) -> None:
    els = web.browser(web.people.els)
    assert els.post("/desk/account/language", data={"language": "fr"}).status_code == 303
    page = els.get("/desk/", headers={"Accept-Language": "nl"}).text
    assert '<html lang="fr"' in page
    assert "Aujourd’hui" in page
    assert els.post("/desk/account/language", data={"language": "xx"}).status_code == 400


def test_the_desk_is_read_from_right_to_left_in_arabic(web: WebDesk) -> None:
    web.people.session("cleaning")
    els, noor = web.browser(web.people.els), web.browser(web.people.noor)
    pages = {els: ("/desk/", "/desk/participants", "/desk/sessions", "/desk/account"), noor: ("/desk/look",)}
    for browser, addresses in pages.items():
        assert browser.post("/desk/account/language", data={"language": "ar"}).status_code == 303
        for address in addresses:
            answer = browser.get(address)
            assert answer.status_code == 200
            assert '<html lang="ar" dir="rtl">' in answer.text
    assert noor.get("/desk/look/sample/diploma.pdf").mimetype == "application/pdf"


def test_the_choice_of_a_language_says_which_no_speaker_has_reviewed(web: WebDesk) -> None:
    page = web.browser(web.people.els).get("/desk/account?lang=nl").text
    assert 'value="ar" lang="ar"' in page
    assert "Nederlands, Français, English, العربية, Español, Türkçe, Українська en ትግርኛ." in page


def test_a_page_that_repeats_a_certificate_speaks_only_the_languages_of_certificates(web: WebDesk) -> None:
    arabic = web.browser().get("/verify?lang=ar", headers={"Accept-Language": "ar"}, follow_redirects=True)
    assert '<html lang="ar"' not in arabic.text
    assert 'hreflang="ar"' not in arabic.text


def test_an_error_is_said_in_the_language_of_the_page(web: WebDesk) -> None:
    answer = web.browser().get("/desk/nowhere", headers={"Accept-Language": "nl"})
    assert "Op dit adres is er geen pagina." in answer.text


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("nl", 0, "0 verschillen"),
        ("nl", 1, "1 verschil "),
        ("fr", 0, "0 différence "),
        ("fr", 2, "2 différences"),
        ("ar", 0, "0 اختلافات"),
        ("ar", 1, "اختلاف واحد"),
        ("ar", 2, "اختلافان"),
        ("ar", 3, "3 اختلافات"),
        ("ar", 11, "11 اختلافاً"),
        ("ar", 100, "100 اختلاف "),
    ],
)
def test_counting_follows_each_language(web: WebDesk, language: str, number: int, said: str) -> None:
    with web.app.test_request_context(f"/?lang={language}"):
        counted = languages.ngettext("%(num)s difference to settle", "%(num)s differences to settle", number)
    assert said in counted


def test_days_and_moments_are_said_on_the_clock_of_the_organisation(web: WebDesk) -> None:
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    with web.app.test_request_context("/?lang=nl"):
        assert languages.day(date(2026, 11, 21)) == "21 november 2026"
        assert languages.day(late) == "22 november 2026"
        assert languages.moment(late) == "22 november 2026, 00:30"
        assert languages.clock_time(late) == "00:30"


def test_languages_written_from_right_to_left_say_so() -> None:
    assert {language.code for language in languages.KNOWN if language.direction == "rtl"} == {"ar", "fa", "ps"}


def test_an_unknown_language_stands_for_itself() -> None:
    assert languages.name_of("xx") == "xx"
    assert languages.name_of("ar") == "العربية"
