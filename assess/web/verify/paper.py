"""The check that needs no server: the page behind the symbol on the paper, the lists it reads, and the same as files.

The page judges in the browser. What the symbol says stays in the fragment of the address, which no browser sends. The page
that a server gave sends the code alone, so that the holder sees how often her paper was looked at; a page from a file sends nothing.
"""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, abort, render_template, request, url_for
from markupsafe import Markup

from assess.domain.code import Mistyped, parse
from assess.services import publishing_lists, rubric_texts, verifying
from assess.web import assets, counting, current, guards, rate_limit
from assess.web.assets import FOREVER
from assess.web.verify import paper_words
from assess.web.verify.pages import HEADERS

symbol = Blueprint("paper", __name__, url_prefix="/v", template_folder="templates")
SCRIPTS: Final = ("sha2.js", "ed25519.js", "cose.js", "judging.js", "showing.js")
AT_A_SERVER: Final = ("counting.js", *SCRIPTS)
"""Listens before the judgement is shown."""
LISTS: Final = {"issuers": publishing_lists.issuers, "taken_back": publishing_lists.taken_back}
WHY_PUBLIC: Final = "an employer who holds a paper checks it, without an account"
FIVE_MINUTES: Final = "public, max-age=0, s-maxage=300, must-revalidate"
"""Whoever looks twice asks twice, and is told of a revocation in between; a cache before the server bears a crowd."""
DATA: Final = "data/"
LONGEST_CODE: Final = 40
_COMMENT: Final = re.compile(r"^\s*/\*\*?.*?\*/\n", re.MULTILINE | re.DOTALL)
_INDENT: Final = re.compile(r"^ +", re.MULTILINE)
"""No text of these files runs over a line, so what stands before a line says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inlined:
    """What a page without a server carries in itself."""

    style: Markup
    script: Markup


@symbol.get("", strict_slashes=False)
@guards.public(WHY_PUBLIC)
def page() -> Response:
    """Give the page; it is the same for everybody and knows nothing of what it will check."""
    place, online = f"{url_for('paper.page')}/", url_for("verify.ask")
    body = _page(place=place, online=online, seen=url_for("paper.seen"), inlined=None)
    return Response(body, headers=HEADERS, mimetype="text/html")


@symbol.post("/seen")
@guards.public(WHY_PUBLIC)
def seen() -> Response:
    """Count that a paper was looked at, by its code; the page proved the signature, and goes by no answer from here."""
    code = parse(request.get_data(as_text=True)[:LONGEST_CODE])
    if not isinstance(code, Mistyped):
        rate_limit.check()
        found = verifying.look_up(current.office(), code)
        if found.is_miss:
            rate_limit.count_miss()
        counting.note(found)
    return Response(status=204, mimetype="text/plain")


@symbol.get("/<any(issuers, taken_back):listed>.js")
@guards.public("signed lists of keys and of random places, the same for everybody")
def signed_list(listed: str) -> Response:
    """Give a signed list. A shared cache may keep it for five minutes; the list itself says of when it is."""
    response = _script(_data(listed, base64.b64encode(LISTS[listed](current.office())).decode()))
    response.headers["Cache-Control"] = FIVE_MINUTES
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]  # it gives back the response


@symbol.get("/rubrics/<name>.js")
@guards.public("the published words of a rubric")
def rubric(name: str) -> Response:
    """Give the words of a rubric by its digest; they never change."""
    body = rubric_texts.find(current.office(), name)
    if body is None:
        abort(404)
    response = _script(_data(name, body.decode()))
    response.headers["Cache-Control"] = FOREVER
    return response


def site() -> Iterator[tuple[str, str]]:
    """Give the same as files for any static host, an archive or a USB stick: path and text."""
    office = current.office()
    folder = assets.folder_of("verify")
    parts = (folder.files[f"paper/{name}"].body.decode() for name in SCRIPTS)
    script = _short("\n".join(parts))
    style = _short(folder.files["paper/paper.css"].body.decode())
    inlined = Inlined(style=Markup(style), script=Markup(script))  # noqa: S704  our own files
    yield "index.html", _page(place=DATA, online=f"{office.settings.verify_address}/verify", seen="", inlined=inlined)
    for name, signed in LISTS.items():
        yield f"{DATA}{name}.js", _data(name, base64.b64encode(signed(office)).decode())
    for name in rubric_texts.names(office):
        body = rubric_texts.find(office, name) or b""
        yield f"{DATA}rubrics/{name}.js", _data(name, body.decode())


def _short(source: str) -> str:
    """Take comments and indents away: the whole page has to be small."""
    return _INDENT.sub("", _COMMENT.sub("", source))


def _page(*, place: str, online: str, seen: str, inlined: Inlined | None) -> str:
    """Write the page: where its data lies, which page knows more than the paper says, and (if anywhere) who counts."""
    return render_template(
        "verify/paper.html",
        place=place,
        online=online,
        seen=seen,
        inlined=inlined,
        words=paper_words.in_three_languages(counted=bool(seen)),
        names=paper_words.names(),
        anchors={key.id: key.raw.hex() for key in current.office().keyring.public_keys()},
        lists=tuple(LISTS),
        scripts=AT_A_SERVER if seen else (),
    )


def _data(name: str, text: str) -> str:
    """Write a value as a script: a page from file:// may load scripts beside it, and nothing else."""
    return f"(globalThis.saltoData ??= {{}})[{json.dumps(name)}] = {json.dumps(text, ensure_ascii=False)};\n"


def _script(text: str) -> Response:
    return Response(text, mimetype="text/javascript")
