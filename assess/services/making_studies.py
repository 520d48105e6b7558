"""An author makes a comprehension study: which pictures, how many each person sees, in which languages, until when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from assess.content.folders import ContentFolders
from assess.content.library import SCENES
from assess.domain.permissions import Permission
from assess.domain.picture_study import Study, StudyPicture, Way
from assess.domain.text import Text
from assess.errors import BadInput, NotFound
from assess.pictures.library import load_what_can_be_read, scene_files
from assess.services import preparing_content
from assess.services.office import Actor, Office, Work, hashed
from assess.storage import picture_studies

MOST_PER_PERSON = 40
"""More than that tires, and is answered badly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a study can be made of: domains with their titles, and every picture that they show."""

    domains: Mapping[str, Text]
    pictures: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyLine:
    """A study in the list, with how many people have begun."""

    study: Study
    people: int
    open: bool


def offer(office: Office, actor: Actor) -> Offer:
    """Give what a study can be made of."""
    with office.look(actor) as work:
        work.require(Permission.IMPROVE_PICTURES)
    library = preparing_content.library(office)
    return Offer(domains={rubric.id: rubric.title for rubric in library.rubrics}, pictures=frozenset(library.pictures))


def make(
    office: Office,
    actor: Actor,
    *,
    name: str,
    domains: Collection[str],
    pictures: Collection[str],
    per_person: int,
    languages: Collection[str],
    way: Way,
    ends_on: date,
) -> str:
    """Make a study of all pictures of some domains and of others by name; give its id."""
    with office.look(actor) as work:
        work.require(Permission.IMPROVE_PICTURES)
    chosen = _chosen(office, domains, pictures)
    with office.work(actor) as work:
        work.require(Permission.IMPROVE_PICTURES)
        if not 1 <= per_person <= MOST_PER_PERSON:
            raise BadInput("per_person", "Between 1 and 40 pictures for each person.", "Give another number.")
        if ends_on < work.today:
            raise BadInput("ends_on", "That day has passed.", "Give a later day.")
        study = Study(
            id=work.new_id(),
            organisation=actor.organisation,
            name=name,
            pictures=chosen,
            per_person=min(per_person, len(chosen)),
            languages=tuple(languages),
            way=way,
            ends_on=ends_on,
            created_at=work.now,
        )
        token = link_token(office, study.id)
        picture_studies.add_study(work.connection, study, token_hash=hashed(token), created_by=actor.id)
        work.record("study.made", "picture_study", study.id, {"pictures": len(chosen)})
        return study.id


def link_token(office: Office, study_id: str) -> str:
    """Give the part of the link that cannot be guessed; it is computed again when it is shown, and stored as a hash."""
    return office.keyed("study", study_id)[:40]


def all_of(office: Office, actor: Actor) -> tuple[StudyLine, ...]:
    """Give the organisation's studies, newest first, for whoever judges or looks after pictures."""
    with office.look(actor) as work:
        work.require(Permission.JUDGE_PICTURES)
        return tuple(
            StudyLine(
                study=study,
                people=picture_studies.count_people(work.connection, study.id),
                open=work.today <= study.ends_on,
            )
            for study in picture_studies.all_of(work.connection, actor.organisation)
        )


def found(work: Work, study_id: str) -> Study:
    """Give a study of the actor's organisation, or raise NotFound."""
    study = picture_studies.find(work.connection, work.actor.organisation, study_id)
    if study is None:
        raise NotFound("no_such_study", "There is no such study.", "Go back to the list.")
    return study


def _chosen(office: Office, domains: Collection[str], pictures: Collection[str]) -> tuple[StudyPicture, ...]:
    library = preparing_content.library(office)
    unknown = sorted(set(pictures) - set(library.pictures))
    if unknown:
        raise BadInput("no_such_picture", "There is no picture %(picture)s.", "See its name.", picture=unknown[0])
    own = library.only([one for one in library.domains if one in domains]) if domains else None
    shown = set(own.pictures) - set(library.screens) if own else set()
    if own:
        shown -= {picture for task in own.practice for picture in task.pictures}
    names = sorted(shown | set(pictures))
    if not names:
        raise BadInput("no_pictures", "A study needs pictures.", "Choose a domain or name some.")
    must_show = _must_show(office)
    return tuple(
        StudyPicture(
            picture=name,
            sha256=library.pictures[name],
            alt=library.alts[name],
            must_show=must_show.get(name, ()),
        )
        for name in names
    )


def _must_show(office: Office) -> Mapping[str, tuple[str, ...]]:
    """Read from the scenes what a viewer must be able to name."""
    scenes, _ = load_what_can_be_read(scene_files(ContentFolders(office.settings.content).itembank / SCENES))
    return {written.scene.id: written.scene.must_show for written in scenes}
