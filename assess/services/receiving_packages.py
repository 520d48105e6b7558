"""A package of another organisation: looked at first, whole and checked, and then taken in as evidence, never as scores."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from assess.credentials import package_file, package_keys, qr
from assess.credentials.package_file import MOST_BYTES, PackageError
from assess.credentials.package_keys import PackageKey
from assess.domain.package import Experience, Manifest, Piece, Result
from assess.domain.people import Participant
from assess.domain.permissions import Permission
from assess.domain.portfolio import Authenticity, KeptFile, LifeContext, PortfolioEvidence, Sort
from assess.domain.text import SOURCE_LANGUAGE, Text
from assess.errors import BadInput, Conflict, NotFound, TooLarge
from assess.services import (
    evidence_folder,
    keeping_portfolio,
    keeping_voices,
    preparing_content,
    publishing,
    scanning_uploads,
    waiting_packages,
    watching_assessors,
)
from assess.services.office import Actor, Office, Work
from assess.sound.kinds import kind_of
from assess.storage import organisations, packages, participants, portfolio
from assess.storage.packages import PackageReceived

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """What a sender needs, to show: the key, and its line as a square."""

    key: PackageKey
    symbol: qr.Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a package says, before anything is kept. `known`: its key signed a package that was taken in here before."""

    name: str
    manifest: Manifest
    fingerprint: str
    known: bool
    here: bool
    """Its key is that of an organisation of this installation."""
    participants: tuple[Participant, ...]


def own_key(office: Office, actor: Actor) -> OwnKey:
    """Give the key with which this organisation receives; it is made the first time."""
    with office.work(actor) as work:
        work.require(Permission.ENROL_PARTICIPANT)
        key = _own(work)
        work.record("package.key_shown", "organisation", actor.organisation)
    return OwnKey(key=key, symbol=qr.symbol(key.line))


def look_at(office: Office, actor: Actor, body: bytes) -> str:
    """Check a package that came in, put it aside sealed as it is, and give the name under which it lies.

    Raises BadInput, Conflict or TooLarge, each with a next step; then nothing is kept.
    """
    with office.work(actor) as work:
        work.require(Permission.ENROL_PARTICIPANT)
        manifest, _ = _opened(work, body)
        _refuse(work, manifest)
        name = waiting_packages.files(office).keep(actor.organisation, body)
        work.record("package.looked_at", "package", manifest.id, {"key": package_file.key_name_of(manifest)})
    return name


def preview(office: Office, actor: Actor, name: str) -> Preview:
    """Give what a package says. Raises NotFound when it lies here no longer."""
    with office.work(actor) as work:
        work.require(Permission.ENROL_PARTICIPANT)
        manifest, _ = _lying(work, name)
        _refuse(work, manifest)
        sender = manifest.sender
        work.record("package.read", "package", manifest.id)
        return Preview(
            name=name,
            manifest=manifest,
            fingerprint=package_file.key_name_of(manifest),
            known=packages.knows_sender(work.connection, actor.organisation, sender.key),
            here=_is_here(work, manifest),
            participants=participants.all_of(work.connection, actor.organisation),
        )


def take_in(office: Office, actor: Actor, name: str, *, join: str | None, compared: bool) -> str:
    """Keep everything of a package, or nothing; give the participant's id.

    `join`: a participant of this organisation who is the same person, else she is enrolled anew. `compared`: the fingerprint was
    compared with the sender over another way.
    """
    with office.look(actor) as work:
        work.require(Permission.ENROL_PARTICIPANT)
        work.require(Permission.KEEP_PORTFOLIO)
        manifest, bodies = _lying(work, name)
        _refuse(work, manifest)
    kept = _kept(office, actor, bodies)
    with office.work(actor) as work:
        _refuse(work, manifest)
        hers = work.participant(join) if join else _enrolled(work, manifest)
        new = _evidence(work, manifest, hers.id, kept, compared=compared)
        _refuse_too_much(work, hers.id, new)
        for one in new:
            portfolio.add(work.connection, actor.organisation, one)
        watching_assessors.note_opening(work, hers.id)
        packages.add_received(
            work.connection,
            actor.organisation,
            PackageReceived(
                id=work.new_id(),
                participant=hers.id,
                package=manifest.id,
                sender=manifest.sender.name,
                sender_key=manifest.sender.key,
                consent_at=manifest.consent.given_at,
                consent_version=manifest.consent.version,
                consent_language=manifest.consent.language,
                received_at=work.now,
                received_by=actor.id,
            ),
        )
        details = {"package": manifest.id, "key": package_file.key_name_of(manifest), "joined": join is not None}
        work.record("package.taken_in", "participant", hers.id, {**details, "pieces": len(new), "compared": compared})
    waiting_packages.files(office).remove(actor.organisation, name)
    return hers.id


def put_away(office: Office, actor: Actor, name: str) -> None:
    """Delete a package that was looked at and is not wanted."""
    with office.work(actor) as work:
        work.require(Permission.ENROL_PARTICIPANT)
        manifest, _ = _lying(work, name)
        work.record("package.put_away", "package", manifest.id)
    waiting_packages.files(office).remove(actor.organisation, name)


def _own(work: Work) -> PackageKey:
    raw = package_keys.public_raw(work.office.package_key(work.actor.organisation))
    organisation = organisations.find_organisation(work.connection, work.actor.organisation)
    return PackageKey(name=organisation.name, raw=raw)


def _lying(work: Work, name: str) -> tuple[Manifest, Mapping[str, bytes]]:
    stored = waiting_packages.files(work.office)
    body = stored.read(work.actor.organisation, name) if _SHA256.fullmatch(name) else None
    if body is None:
        raise NotFound("no_such_package", "This package does not lie here any more.", "Choose the file again.")
    return _opened(work, body)


def _opened(work: Work, body: bytes) -> tuple[Manifest, Mapping[str, bytes]]:
    try:
        return package_file.opened(body, work.office.package_key(work.actor.organisation))
    except PackageError as error:
        _say(error)


def _say(error: PackageError) -> NoReturn:
    match error.reason:
        case "large":
            raise TooLarge(
                "package_large",
                "This file is larger than a package can be (%(most)s million bytes).",
                "Ask the sender for a smaller one, without the portfolio.",
                most=MOST_BYTES // 1_000_000,
            ) from error
        case "other":
            raise BadInput(
                "no_package", "This file is no package of Salto.", "Choose the file that the other organisation sent."
            ) from error
        case "version":
            raise BadInput(
                "package_of_another_version",
                "This package was made by a newer Salto.",
                "Ask your administrator to upgrade, then choose it again.",
            ) from error
        case "receiver":
            raise BadInput(
                "package_for_another",
                "This package was made for another organisation, so it cannot be opened here.",
                "Give the sender your own key again, and ask for a new package.",
            ) from error
        case "changed":
            raise BadInput(
                "package_changed",
                "This package was changed or cut off on its way.",
                "Ask the sender to send the file again.",
            ) from error
        case _:
            raise BadInput(
                "package_not_as_signed",
                "What is in this package is not what its sender signed, or cannot be read.",
                "Do not use it. Call the sender.",
            ) from error


def _refuse(work: Work, manifest: Manifest) -> None:
    already = packages.received(work.connection, work.actor.organisation, manifest.id)
    if already is not None:
        raise Conflict(
            "package_taken_in_already",
            "This package was taken in here already.",
            "Look at the portfolio of that participant.",
            participant=already,
        )
    if manifest.expires_at <= work.now:
        raise Conflict(
            "package_expired", "The time of this package is over.", "Ask the sender for a new one; she is asked again."
        )
    if packages.is_withdrawn(work.connection, manifest.id):
        raise Conflict("package_taken_back", "She took this package back.", "Delete the file. Ask her what she wants.")


def _is_here(work: Work, manifest: Manifest) -> bool:
    known = organisations.is_known(work.connection, manifest.sender.organisation)
    keys = work.office.keyring.public_keys(manifest.sender.organisation) if known else ()
    return manifest.sender.key in {one.raw.hex() for one in keys} and manifest.sender.did == publishing.did(
        work.office, manifest.sender.organisation
    )


def _kept(office: Office, actor: Actor, bodies: Mapping[str, bytes]) -> dict[str, KeptFile]:
    """Make every file ready as if it was brought to this desk: a stranger's file is trusted no more than another one."""
    kept = {}
    for name, body in bodies.items():
        try:
            ready = (keeping_voices if kind_of(body) else scanning_uploads).made_ready(office, body)
        except (BadInput, TooLarge) as error:
            raise BadInput(
                "package_file_refused",
                "A file in this package is not one that is kept here, so nothing was taken in.",
                "Ask the sender to leave that file out.",
            ) from error
        kept[name] = evidence_folder.keep(office, actor.organisation, ready)
    return kept


def _enrolled(work: Work, manifest: Manifest) -> Participant:
    known = preparing_content.languages(work.office)
    new = Participant(
        id=work.new_id(),
        given_name=manifest.given_name,
        family_name=manifest.family_name,
        language=manifest.language if manifest.language in known else SOURCE_LANGUAGE,
        enrolled_at=work.now,
    )
    participants.add(work.connection, work.actor.organisation, new, work.actor.id)
    work.record("participant.enrolled", "participant", new.id)
    return new


def _evidence(
    work: Work, manifest: Manifest, participant: str, kept: Mapping[str, KeptFile], *, compared: bool
) -> tuple[PortfolioEvidence, ...]:
    how = Authenticity.SENDER_ASKED if compared else Authenticity.NOT_YET
    made = _Maker(work=work, manifest=manifest, participant=participant)
    return (
        *(made.result(one, how) for one in manifest.results),
        *(made.experience(one, how) for one in manifest.experience),
        *(made.piece(one, kept) for one in manifest.pieces),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Maker:
    """Makes evidence of what a package says; who says so comes from the signature, never from the words."""

    work: Work
    manifest: Manifest
    participant: str

    def result(self, one: Result, how: Authenticity) -> PortfolioEvidence:
        """Give a decision of the sender as evidence."""
        key = package_file.key_name_of(self.manifest)
        return replace(
            self._established(one.title, one.established.decided_on, how),
            competences=tuple(sorted(f"{one.domain}.{criterion}" for criterion in one.titles)),
            established=replace(one.established, organisation=self.manifest.sender.name, key=key),
        )

    def experience(self, one: Experience, how: Authenticity) -> PortfolioEvidence:
        """Give what she told there as evidence."""
        day = self.work.office.day(self.manifest.made_at).isoformat()
        return replace(self._established(one.title, day, how), competences=one.criteria, told=one.told)

    def piece(self, one: Piece, kept: Mapping[str, KeptFile]) -> PortfolioEvidence:
        """Give a piece of her portfolio there as a piece here."""
        return replace(
            self._established(Text.of(one.title), one.happened, one.authenticity),
            sort=one.sort,
            competences=one.competences,
            context=one.context,
            abroad=one.abroad,
            seen_by=one.seen_by,
            words=one.words,
            file=kept[one.file.sha256] if one.file else None,
            statement=one.statement,
        )

    def _established(self, title: Text, happened: str, how: Authenticity) -> PortfolioEvidence:
        return PortfolioEvidence(
            id=self.work.new_id(),
            participant=self.participant,
            sort=Sort.ELSEWHERE,
            title=title.in_(self.work.office.settings.language),
            competences=(),
            context=LifeContext.ASSESSED,
            abroad=False,
            happened=happened,
            seen_by="",
            authenticity=how,
            words="",
            file=None,
            statement=None,
            added_at=self.work.now,
            added_by=self.work.actor.id,
            origin=self.manifest.sender.name,
        )


def _refuse_too_much(work: Work, participant: str, new: tuple[PortfolioEvidence, ...]) -> None:
    there = portfolio.of_participant(work.connection, work.actor.organisation, participant)
    if there and len(there) + len(new) > keeping_portfolio.MOST_PIECES:
        raise Conflict(
            "portfolio_full", "This portfolio is full.", "Keep the pieces that say most, and take others away."
        )
