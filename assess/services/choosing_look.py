"""The organisation chooses how its papers look: a design, a colour, a logo; and sees a sample before anybody gets one."""

from dataclasses import dataclass, replace

from assess.credentials import logo
from assess.domain.canonical import digest
from assess.domain.certificate import (
    CertifiedCompetence,
    CertifiedRubric,
    CertifiedTask,
    Holder,
    Issuer,
    Statement,
)
from assess.domain.code import new_code
from assess.domain.paper import Design, Layout, Look, contrast
from assess.domain.permissions import Permission
from assess.errors import BadInput
from assess.services import preparing_content, printing
from assess.services.office import Actor, Office
from assess.services.printing import Choice
from assess.storage import looks, organisations

READABLE = 4.5
"""Contrast that words need on white (WCAG 2.2, 1.4.3)."""
_COLOUR = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The look as it is, and the designs among which to choose."""

    look: Look
    designs: tuple[Design, ...]


def read(office: Office, actor: Actor) -> Offer:
    """Give the look of the actor's organisation, and what else there is."""
    with office.look(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        look = looks.newest(work.connection, actor.organisation)
    return Offer(look=look, designs=tuple(printing.designs(office).values()))


def change(office: Office, actor: Actor, *, design: str, colour: str, picture: bytes, keep_logo: bool) -> None:
    """Choose anew; papers that are printed from now on look like this. Raises BadInput when one cannot be used."""
    offered = printing.designs(office)
    if design not in offered or offered[design].layout not in (Layout.ROWS, Layout.FRAMED):
        raise BadInput("no_such_design", "There is no such design.", "Choose one from the list.")
    own = _readable(colour.strip()) if colour.strip() else None
    new_logo = _harmless(picture) if picture else None
    with office.work(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        before = looks.newest(work.connection, actor.organisation)
        look = Look(design=design, colour=own, logo=new_logo or (before.logo if keep_logo else None))
        looks.add(
            work.connection,
            actor.organisation,
            look,
            look_id=work.new_id(),
            at=work.now,
            changed_by=actor.id,
        )
        work.record("organisation.look_changed", "organisation", actor.organisation, {"design": design})


def sample(office: Office, actor: Actor, *, design: str, language: str) -> bytes:
    """Draw a sample with a made-up name, as papers would look now."""
    with office.look(actor) as work:
        work.require(Permission.MANAGE_ORGANISATION)
        organisation = organisations.find_organisation(work.connection, actor.organisation)
        look = looks.newest(work.connection, actor.organisation)
        today = work.today.isoformat()
    made_up = replace(
        _statement(office, today, language), issuer=Issuer(name=organisation.name, place=organisation.place)
    )
    return printing.draw(office, made_up, choice=Choice(design=design), look=look)


def _harmless(picture: bytes) -> bytes:
    try:
        return logo.made_harmless(picture)
    except logo.NotALogoError as error:
        raise BadInput(
            "logo_not_usable",
            "This file cannot be used as a logo.",
            "Choose a PNG, JPEG or WebP picture of at most 900 kB.",
        ) from error


def _readable(colour: str) -> str:
    """Give a colour in capitals, when words in it can be read on white."""
    digits = colour.removeprefix("#").upper()
    whole = f"#{digits}"
    if len(whole) != _COLOUR or set(digits) - set("0123456789ABCDEF"):
        raise BadInput("colour_not_understood", "This is not a colour.", "Write it as #0B5D63.")
    if contrast(whole, "#FFFFFF") < READABLE:
        raise BadInput("colour_too_pale", "Words in this colour cannot be read on white.", "Choose a darker one.")
    return whole


class _Zero:
    """No chance: the code of a sample is always the same, and is nobody's."""

    def randbelow(self, exclusive_upper_bound: int, /) -> int:
        del exclusive_upper_bound
        return 0


def _statement(office: Office, today: str, language: str) -> Statement:
    library = preparing_content.library(office)
    rubric = library.rubrics[0]
    levels = (2, 3, 1)
    competences = tuple(
        CertifiedCompetence(
            criterion=criterion.id,
            title=criterion.title,
            level=levels[i % 3],
            seen=criterion.level(levels[i % 3]).seen or criterion.level(levels[i % 3]).descriptor,
            picture=library.pictures[criterion.picture],
            assessors=2,
            occasions=(today,),
            esco=(),
        )
        for i, criterion in enumerate(rubric.criteria[:5])
    )
    return Statement(
        code=new_code(_Zero()).symbols,
        language=language,
        holder=Holder(given_name="Fatma", family_name="Yıldız"),
        issuer=Issuer(name="", place=""),
        rubric=CertifiedRubric(id=rubric.id, version=rubric.version, title=rubric.title, digest=digest(rubric)),
        task=CertifiedTask(title=rubric.practical_task.title, minutes=rubric.practical_task.minutes),
        competences=competences,
        not_assessed=tuple(criterion.title for criterion in rubric.criteria[5:]),
        contexts=("test_room",),
        frameworks=tuple(f"{one.name} ({one.level})" for one in rubric.frameworks),
        assessors=("Els Peeters", "Karim Aydin"),
        decided_by="Noor El Amrani",
        decided_on=today,
        issued_on=today,
        expires_on=None,
    )
