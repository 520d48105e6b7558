"""Her own report: one page in pictures, in her language, of what was decided and what can come next. No code, no proof."""

from collections.abc import Sequence

from assess.content.certificate_designs import load_own_words
from assess.content.folders import ContentFolders
from assess.credentials import fonts, her_report, logo
from assess.credentials.typeset import Typeset
from assess.domain.own_report import AwaitedResult, OwnReport, ShownCompetence, WayOn
from assess.domain.paper import Layout, OwnWords
from assess.domain.people import Purpose
from assess.domain.permissions import Permission
from assess.errors import Conflict, NotFound
from assess.services import printing, stored_pictures, where_she_stands
from assess.services.office import Actor, Office, Work
from assess.services.printing import Printed
from assess.services.where_she_stands import DomainStanding
from assess.storage import looks, organisations, participants, sessions

SPARE = "en"
"""The language of the page where neither hers nor that of the installation has its words."""


def pdf(office: Office, actor: Actor, participant_id: str) -> Printed:
    """Draw her report; that it was printed is written in the audit log.

    Raises:
        Conflict: the actor may still score something of it (`blind`), or there is nothing to show yet.
    """
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        participant = work.participant(participant_id)
        standings = where_she_stands.standings(
            work, sessions.all_of(work.connection, actor.organisation, participant_id)
        )
        if any(one.decision and one.seen.blind for one in standings):
            raise Conflict("blind", "The scores are not open to you yet.", "Hand in your own scores first.")
        report = OwnReport(
            given_name=participant.given_name,
            organisation=organisations.find_organisation(work.connection, actor.organisation).name,
            day=work.today.isoformat(),
            shown=tuple(one for standing in standings for one in _shown(standing)),
            awaited=_awaited(work, participant_id, standings),
            ways_on=tuple(way for one in standings if (way := _way_on(one))),
        )
        if not (report.shown or report.awaited or report.ways_on):
            raise Conflict("nothing_to_show", "There is nothing to show yet.", "Observe her first.")
        look = looks.newest(work.connection, actor.organisation)
        work.record("report.printed", "participant", participant_id)
    design = next(one for one in printing.designs(office).values() if one.layout is Layout.PICTURES)
    typeset = Typeset(
        design=design.in_colour(look.colour) if look.colour else design,
        fonts=fonts.load(office.settings.instance / "fonts"),
        logo=logo.raster(look.logo) if look.logo else None,
    )
    pictures = {sha: stored_pictures.read(office, sha).body for sha in report.pictures}
    return Printed(
        body=her_report.render(report, _words(office, participant.language), typeset, pictures), name="report"
    )


def _words(office: Office, language: str) -> OwnWords:
    """Give the words of the page in her language, or in the installation's where hers has none."""
    words = load_own_words(ContentFolders(office.settings.content).certificates)
    for code in (language, office.settings.language, SPARE):
        if code in words and words[code].report:
            return words[code]
    raise NotFound(
        "no_words_for_report",
        "The report has no words in her language.",
        "Write `report` in certificates/own_words/.",
    )


def _shown(standing: DomainStanding) -> tuple[ShownCompetence, ...]:
    levels, pictures = standing.levels, standing.snapshot.pictures
    return tuple(
        ShownCompetence(title=one.title, picture=pictures.get(one.picture, ""), level=levels[one.id])
        for one in standing.rubric.criteria
        if one.id in levels
    )


def _awaited(work: Work, participant_id: str, standings: Sequence[DomainStanding]) -> tuple[AwaitedResult, ...]:
    """Give what she showed and is not decided; nothing when she took back taking part, because then nothing is."""
    if not participants.agreed(work.connection, work.actor.organisation, participant_id, Purpose.ASSESSMENT):
        return ()
    found = []
    for one in standings:
        days = [seen.occasion for seen in one.seen.handed_in if not seen.stopped]
        if days and one.decision is None:
            picture = one.snapshot.pictures.get(one.rubric.picture, "")
            found.append(AwaitedResult(title=one.rubric.title, picture=picture, day=max(days).isoformat()))
    return tuple(found)


def _way_on(standing: DomainStanding) -> WayOn | None:
    way = standing.way_on
    return WayOn(title=standing.rubric.title, picture=way.picture, prompt=way.prompt) if way else None
