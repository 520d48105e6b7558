"""The seven answers of the check, as pages."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from assess.domain.certificate import Holder, RevocationReason
from assess.storage.database import Database
from tests.credentials.samples import PICTURE_ID, SEEN, code_number, competence, statement
from tests.web.verify.conftest import Counter


def words(response: TestResponse) -> str:
    return " ".join(unescape(response.get_data(as_text=True)).replace("\u00a0", " ").split())


def check(counter: Counter, text: str, **headers: str) -> TestResponse:
    return counter.client().get(f"/verify/{text}", headers=headers)


def test_a_valid_certificate_repeats_every_claim_of_the_paper(counter: Counter) -> None:
    code, _ = counter.issue()
    response = check(counter, code.shown)
    page = words(response)
    assert response.status_code == 200
    assert "banner valid" in page
    for claim in (
        "<h1>Valid</h1>",
        "Issued on 21 November 2026 by De Brug vzw, Antwerpen",
        "Cleaning",
        *(one.title.source for one in statement(4).competences),
        SEEN.source,
        "with help",
        "alone",
        "alone and more",
        "Practical task, 12 and 19 November 2026, two assessors",
        "Two assessors saw her at work in the practical task “Clean a washroom” (25 minutes)",
        "in a test room and on a work floor",
        "Not looked at: Ask for help",
        "Schoonmaker, BK-0215-3 (VKS 2)",
        "Els Peeters and Karim Aydin",
        "Noor El Amrani, 20 November 2026",
        "Valid without an end date",
        code.shown,
        "Checked on 21 November 2026, 09:30",
    ):
        assert claim in page, claim


def test_a_claim_that_was_edited_on_the_paper_is_seen_on_the_page(counter: Counter) -> None:
    first, second = competence(0, level=1), competence(1, level=3)
    code, _ = counter.issue(competences=(first, second))
    listed = words(check(counter, code.shown)).split('<ul class="plain competences">')[1].split("</ul>")[0]
    bars = [row.count('class="on"') for row in listed.split("<li>")[1:]]
    assert bars == [1, 3]


def test_what_a_level_means_on_the_work_floor_is_explained(counter: Counter) -> None:
    code, _ = counter.issue()
    page = words(check(counter, code.shown))
    assert "What a level means on your work floor" in page
    assert "You can give her this work. She does it by herself, from beginning to end." in page


def test_a_code_alone_shows_initials_only(counter: Counter) -> None:
    code, _ = counter.issue()
    page = words(check(counter, code.shown))
    assert "F••••• Y•••••" in page
    assert "Fatma" not in page
    assert "Yıldız" not in page


@pytest.mark.parametrize("typed", ["Yıldız", "yildiz", " YILDIZ ", "Yi ldiz"])
def test_the_family_name_on_the_paper_shows_the_full_name(counter: Counter, typed: str) -> None:
    code, _ = counter.issue()
    response = counter.client().post(f"/verify/{code.shown}", data={"family_name": typed})
    assert "Fatma Yıldız" in words(response)
    assert "Fatma" not in words(check(counter, code.shown))  # not kept for the next one


def test_another_family_name_shows_nothing_and_counts_as_a_guess(counter: Counter) -> None:
    code, _ = counter.issue()
    client = counter.client()
    page = words(client.post(f"/verify/{code.shown}", data={"family_name": "Yilmaz"}))
    assert "This is not the family name" in page
    assert "Fatma" not in page
    for _ in range(19):
        client.post(f"/verify/{code.shown}", data={"family_name": "Yilmaz"})
    assert client.post(f"/verify/{code.shown}", data={"family_name": "Yıldız"}).status_code == 429


def test_a_holder_without_a_family_name_is_compared_by_her_only_name(counter: Counter) -> None:
    code, _ = counter.issue(holder=Holder(given_name="Fatou", family_name=None))
    assert "F•••••" in words(check(counter, code.shown))
    page = words(counter.client().post(f"/verify/{code.shown}", data={"family_name": "fatou"}))
    assert "Fatou" in page


def test_an_expired_certificate_says_that_it_was_true_then(counter: Counter) -> None:
    code, _ = counter.issue(expires_on="2026-11-20")
    response = check(counter, code.shown)
    page = words(response)
    assert response.status_code == 200
    assert "banner expired" in page
    assert "Valid until 20 November 2026. What it says was true then" in page
    assert "Choose product and cloth" in page


def test_a_certificate_counts_through_its_last_day(counter: Counter) -> None:
    code, _ = counter.issue(expires_on="2026-11-21")
    assert "banner valid" in words(check(counter, code.shown))
    counter.clock.move(timedelta(days=1))
    assert "banner expired" in words(check(counter, code.shown))


@pytest.mark.parametrize("reason", list(RevocationReason))
def test_a_revoked_certificate_says_since_when_and_repeats_no_claim(counter: Counter, reason: RevocationReason) -> None:
    code, certificate_id = counter.issue()
    assert "banner valid" in words(check(counter, code.shown))
    counter.change(certificate_id, "revoked", reason=reason.value)
    page = words(check(counter, code.shown))
    assert "banner revoked" in page
    assert "De Brug vzw, Antwerpen withdrew this certificate on 21 November 2026" in page
    assert "Choose product and cloth" not in page
    assert "reason" in page.lower()


def test_a_certificate_on_hold_says_since_when_that_it_may_count_again_and_repeats_no_claim(counter: Counter) -> None:
    code, certificate_id = counter.issue()
    counter.change(certificate_id, "suspended", reason="at_her_request")
    page = words(check(counter, code.shown))
    assert "banner suspended" in page
    assert "has put this certificate on hold since 21 November 2026. It may count again later." in page
    assert "It says nothing against her." in page
    assert "Choose product and cloth" not in page
    counter.clock.move(timedelta(minutes=1))
    counter.change(certificate_id, "resumed")
    assert "banner valid" in words(check(counter, code.shown))


def test_a_replaced_certificate_leads_to_the_newer_one(counter: Counter) -> None:
    old, old_id = counter.issue(1)
    new, new_id = counter.issue(2)
    counter.change(old_id, "replaced", replaced_by=new_id)
    page = words(check(counter, old.shown))
    assert "banner replaced" in page
    assert f'href="/verify/{new.shown}"' in page
    assert "banner valid" in words(check(counter, new.shown))


def test_an_unknown_code_says_what_to_look_at(counter: Counter) -> None:
    response = check(counter, code_number(9).shown)
    assert response.status_code == 404
    assert "banner unknown" in words(response)
    assert "no certificate here has it" in words(response)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4GNSK-M0Z2W", "A code has 14 letters and digits; this has 10."),
        ("4GNSK-M0Z2W-KH%2AY", "A code has only letters and digits."),
        ("4GNSK-M0Z2W-KH00", "One of the letters or digits is wrong"),
        (" ", "Type the code"),
        ("<script>alert(1)</script>", "A code has only letters and digits."),
    ],
)
def test_a_mistyped_code_is_recognised_before_any_look_up(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, typed: str, said: str
) -> None:
    monkeypatch.setattr(Database, "read", touched)
    monkeypatch.setattr(Database, "write", touched)
    response = counter.client().get("/verify", query_string={"code": typed.replace("%2A", "*")})
    page = words(response)
    assert response.status_code == 400
    assert "banner malformed" in page
    assert said in page
    assert "<script>alert" not in response.get_data(as_text=True)
    assert check(counter, "4GNSK-M0Z2W-KH00").status_code == 400
    assert counter.client().get("/api/v1/verify/4GNSK-M0Z2W-KH00").status_code == 400


def touched(*_: object) -> None:
    raise AssertionError("the database was asked")


def test_when_the_database_is_away_nothing_is_said_about_the_certificate(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _ = counter.issue()
    monkeypatch.setattr(counter.office, "database", Database("sqlite:////nowhere/at/all.sqlite3"))
    response = check(counter, code.shown)
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "60"
    assert "banner away" in words(response)
    assert "it may well be valid" in words(response)
    assert "not valid" not in words(response).lower()


def test_when_the_key_is_away_nothing_is_said_about_the_certificate(counter: Counter, tmp_path: Path) -> None:
    code, _ = counter.issue()
    for path in (tmp_path / "keys").glob("*.public.pem"):
        path.unlink()
    response = check(counter, code.shown)
    assert response.status_code == 503
    assert "banner away" in words(response)


def test_a_row_that_was_tampered_with_is_never_shown_as_valid(counter: Counter) -> None:
    better = replace(statement(4), code=code_number(1).symbols, competences=(competence(0, level=3),))
    code, _ = counter.issue(stored_as=better)
    response = check(counter, code.shown)
    page = words(response)
    assert response.status_code == 503
    assert "banner altered" in page
    assert "What is stored here is not what was signed" in page
    assert "Choose product and cloth" not in page


def test_a_good_statement_under_another_code_is_not_valid_either(counter: Counter) -> None:
    other = code_number(2)
    counter.issue(1)
    with counter.office.store() as connection:
        connection.exec_driver_sql("UPDATE certificate SET lookup = ?", (counter.office.keyed("code", other.symbols),))
    assert "banner altered" in words(check(counter, other.shown))


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_page_speaks_the_language_that_is_asked_for(counter: Counter, language: str) -> None:
    code, _ = counter.issue()
    title = {"nl": "Product en doek kiezen", "fr": "Choisir le produit et le chiffon", "en": "Choose product and cloth"}
    for response in (
        check(counter, code.shown, **{"Accept-Language": f"{language};q=0.9"}),
        counter.client().get(f"/verify/{code.shown}?lang={language}"),
    ):
        page = words(response)
        assert f'<html lang="{language}"' in page
        assert title[language] in page


def test_the_field_is_forgiving_and_gives_the_answer_an_address(counter: Counter) -> None:
    code, _ = counter.issue()
    typed = code.shown.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    response = counter.client().get("/verify", query_string={"code": typed, "lang": "fr"})
    assert response.status_code == 303
    assert response.headers["Location"] == f"/verify/{code.shown}?lang=fr"


def test_nothing_is_kept_remembered_or_passed_on(counter: Counter) -> None:
    code, _ = counter.issue()
    for response in (check(counter, code.shown), counter.client().get("/verify"), check(counter, "nonsense")):
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert "Set-Cookie" not in response.headers
        page = response.get_data(as_text=True)
        scripts = re.findall(r"<script[^>]*>", page)
        assert all("/verify/" in script and "/scan.js" in script for script in scripts), "only the camera needs one"
        assert "http://" not in page.replace("http://www.w3.org", "")
        assert "https://" not in page


def test_the_pictures_beside_the_claims_may_be_kept_for_ever(counter: Counter) -> None:
    response = counter.client().get(f"/pictures/{PICTURE_ID}.svg")
    assert response.mimetype == "image/svg+xml"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "immutable" in response.headers["Cache-Control"]
    assert counter.client().get(f"/pictures/{'0' * 64}.svg").status_code == 404
    assert counter.client().get("/pictures/..%2F..%2Fsecret.svg").status_code == 404
