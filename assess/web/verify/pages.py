"""An answer as a page. What depends on signed bytes and language only is rendered once and kept."""

from collections import OrderedDict
from threading import Lock
from typing import Final

from flask import Response, current_app, render_template

from assess.domain.certificate import Check
from assess.domain.code import Code
from assess.services import verifying
from assess.services.checking_uploads import FileAnswer
from assess.services.verifying import Answer
from assess.web import current, languages
from assess.web.verify import comparing, words
from assess.web.verify.words import Words

KEY: Final = "salto_verify_pages"
PAGES_KEPT: Final = 512
_MOMENT: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Where the moment of the check goes in a page that is kept: the one part that differs each time."""
_RETRY_SECONDS: Final = 60
Parts = tuple[bytes, ...]
"""A page as it is sent, cut where the moment of the check goes."""
HEADERS: Final = (("X-Robots-Tag", "noindex, nofollow"), ("Vary", "Accept-Language"))


class PageMemory:
    """The pages used last, of one app: at most PAGES_KEPT, a few kilobytes each."""

    def __init__(self) -> None:
        """Begin with none."""
        self._pages: OrderedDict[tuple[str, ...], Parts] = OrderedDict()
        self._lock = Lock()
        self._moment: dict[str, tuple[int, bytes]] = {}

    def get(self, key: tuple[str, ...]) -> Parts | None:
        """Give a page and mark it as used."""
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def said_moment(self, language: str) -> bytes:
        """Say the moment of the check, to the minute; put in words once a minute."""
        minute = int(current.now().timestamp()) // 60
        known, words_of_it = self._moment.get(language, (0, b""))
        if known != minute:
            words_of_it = languages.moment(current.now()).encode()
            self._moment[language] = (minute, words_of_it)
        return words_of_it

    def keep(self, key: tuple[str, ...], page: Parts) -> None:
        """Keep a page; the one that was not used for longest goes."""
        with self._lock:
            self._pages[key] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)


def file_page(found: FileAnswer) -> Response:
    """Give the page of an answer about a file."""
    if found.answer is not None:
        return page(found.answer, words.PRINTED[found.printed] if found.printed else "")
    said = words.FILES[found.given]
    body = render_template("verify/other.html", answer=None, said=said, now=current.now(), reason=None)
    return Response(body, status=said.status, headers=HEADERS, mimetype="text/html")


def page(answer: Answer, note: str = "") -> Response:
    """Give the page of an answer, with the status that fits; `note` is a sentence about how it was asked."""
    said = words.ALTERED if answer.altered else words.ANSWERS[answer.check]
    body = _claims(answer, said, note) if answer.statement else _other(answer, said).encode()
    response = Response(body, status=said.status, headers=HEADERS, mimetype="text/html")
    if answer.check is Check.COULD_NOT_CHECK:
        response.headers["Retry-After"] = str(_RETRY_SECONDS)
    return response


def _claims(answer: Answer, said: Words, note: str) -> bytes:
    """The page that repeats the paper. A name that was just typed is not kept."""
    language = languages.language().code
    key = (answer.digest, answer.check.value, language)
    keep = not answer.named and not answer.name_differs and not note
    memory: PageMemory = current_app.extensions[KEY]
    parts = memory.get(key) if keep else None
    if parts is None:
        parts = tuple(_rendered(answer, said, language, note).encode().split(_MOMENT.encode()))
        if keep:
            memory.keep(key, parts)
    return memory.said_moment(language).join(parts)


def _rendered(answer: Answer, said: Words, language: str, note: str) -> str:
    statement, office = answer.statement, current.office()
    assert statement is not None  # noqa: S101 - `_claims` is for answers that have one
    wording, printed = verifying.wording(office, language), verifying.wording(office, statement.language)
    name = ""
    if statement.is_named:
        name = statement.holder.full_name if answer.named else statement.holder.masked_name
    return render_template(
        "verify/certificate.html",
        answer=answer,
        said=said,
        statement=statement,
        name=name or wording.unnamed.name,
        lines=comparing.lines(statement, name, printed, wording),
        unnamed_code=Code(statement.unnamed_code).shown if statement.unnamed_code else "",
        wording=wording,
        on_your_floor=words.ON_YOUR_FLOOR,
        moment_of_check=_MOMENT,
        note=note,
        helped=words.HELPED,
        expired=answer.check is Check.EXPIRED,
    )


def _other(answer: Answer, said: Words) -> str:
    return render_template(
        "verify/other.html",
        answer=answer,
        said=said,
        now=current.now(),
        reason=words.REASONS[answer.reason] if answer.reason else None,
    )
