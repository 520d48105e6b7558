"""The pages of somebody who takes part in a comprehension study of pictures."""

from typing import Literal

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from assess.domain.picture_study import Schooling
from assess.services import taking_part
from assess.web import current, guards, languages

study = Blueprint("study", __name__, url_prefix="/study", template_folder="templates")
N_ = languages.N_

SCHOOLING = {
    Schooling.NONE: N_("No school"),
    Schooling.PRIMARY: N_("A few years"),
    Schooling.SECONDARY: N_("Secondary school"),
    Schooling.FURTHER: N_("Longer"),
}


@study.get("/<token>")
@guards.public("whoever has the link takes part; no account and no name is asked")
def welcome(token: str) -> str:
    """Ask for language, schooling (if she wishes) and who types."""
    found = taking_part.opened(current.office(), token)
    return render_template("study/welcome.html", study=found, token=token, schooling=SCHOOLING)


@study.post("/<token>")
@guards.public("whoever has the link takes part; no account and no name is asked")
def begin(token: str) -> Response:
    """Let her begin."""
    office = current.office()
    found = taking_part.opened(office, token)
    sent = request.form
    asked = sent.get("language", "")
    language = asked if asked in found.languages else found.languages[0]
    schooling = sent.get("schooling", "")
    typed_by: Literal["self", "other"] = "other" if sent.get("typed_by") == "other" else "self"
    person = taking_part.begin(
        office,
        token,
        language=language,
        schooling=Schooling(schooling) if schooling in set(Schooling) else None,
        typed_by=typed_by,
    )
    return redirect(url_for("study.picture", token=token, person=person), code=303)


@study.get("/<token>/<person>")
@guards.public("the address holds who she is, and nothing about her")
def picture(token: str, person: str) -> str:
    """Show the picture that comes now, or thank her."""
    turn = taking_part.turn(current.office(), token, person)
    languages.speak(turn.person.language)
    page = "study/picture.html" if turn.picture else "study/thanks.html"
    return render_template(page, turn=turn, token=token)


@study.post("/<token>/<person>")
@guards.public("the address holds who she is, and nothing about her")
def answer(token: str, person: str) -> Response:
    """Take what she says, and go on."""
    sent = request.form
    unknown = "unknown" in sent
    said, chosen = ("" if unknown else " ".join(sent.get(name, "").split()) for name in ("said", "chosen"))
    if unknown or said or chosen:
        taking_part.answer(current.office(), token, person, sent.get("picture", ""), said=said, chosen=chosen)
    return redirect(url_for("study.picture", token=token, person=person), code=303)
