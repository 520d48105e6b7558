"""With her consent, what was established here goes along to the next organisation: one file that only that one can open."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from assess.credentials import package_file, package_keys
from assess.credentials.package_file import PackageError
from assess.credentials.package_keys import NotAKeyError, PackageKey
from assess.domain import scoring
from assess.domain.certificate import Statement
from assess.domain.package import (
    FORMAT,
    LONGEST_TEXT,
    Experience,
    Manifest,
    Part,
    Piece,
    Receiver,
    Result,
    Sender,
    SharedConsent,
)
from assess.domain.people import Participant, Purpose
from assess.domain.permissions import Permission
from assess.domain.portfolio import Established, PortfolioEvidence, Sort, Told
from assess.errors import BadInput, Conflict, NotFound, TooLarge
from assess.services import consenting, evidence_folder, publishing, waiting_packages
from assess.services.office import Actor, Office, Work
from assess.storage import certificates, decisions, organisations, packages, portfolio, sessions
from assess.storage.decisions import Decision
from assess.storage.packages import PackageSent

DAYS = 30
"""After so many days a package is not taken in any more."""
_STANDS = frozenset({"resumed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingFile:
    """The page: whether she agrees, what went along before, and the fingerprint of the key that signs."""

    participant: Participant
    agreed: bool
    sent: tuple[PackageSent, ...]
    fingerprint: str


def read(office: Office, actor: Actor, participant_id: str) -> SendingFile:
    """Give the page from which a package is made."""
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        key = office.keyring.signing_key(owner=actor.organisation)
        hers = work.participant(participant_id)
        work.record("package.prepared", "participant", participant_id)
        return SendingFile(
            participant=hers,
            agreed=consenting.agrees(work, participant_id, Purpose.SHARING),
            sent=packages.sent_of(work.connection, actor.organisation, participant_id),
            fingerprint=package_file.key_name(key.public.raw),
        )


def receiver(line: str) -> PackageKey:
    """Read the line of the receiving organisation. Raises BadInput."""
    try:
        return package_keys.read_line(line)
    except NotAKeyError as error:
        raise BadInput(
            "not_a_package_key",
            "This is not the line that the other organisation sees under “Receive a package”.",
            "Ask for it again, and paste all of it.",
            field="line",
        ) from error


def send(office: Office, actor: Actor, participant_id: str, *, to: PackageKey, parts: Collection[Part]) -> str:
    """Make a package and give its id. Raises Conflict without her consent, or when there is nothing that could go along."""
    if not parts:
        raise BadInput("parts_needed", "Nothing is chosen.", "Choose what goes along.", field="parts")
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        hers = work.participant(participant_id)
        if not consenting.agrees(work, participant_id, Purpose.SHARING):
            raise Conflict(
                "no_sharing_consent",
                "She has not agreed that this goes to the next organisation, or the words of the consent are newer.",
                "Ask her on the tablet, or record her answer on her page.",
            )
        key = office.keyring.signing_key(owner=actor.organisation)
        manifest = _manifest(work, hers, to, parts, key.public.raw)
        if manifest.is_empty:
            raise Conflict("nothing_to_send", "There is nothing of this yet.", "Choose something else, or wait.")
        body = _sealed(work, manifest, key.sign, to)
        sha256 = waiting_packages.files(office).keep(actor.organisation, body)
        packages.add_sent(
            work.connection,
            actor.organisation,
            PackageSent(
                id=manifest.id,
                participant=participant_id,
                receiver=to.name,
                receiver_key=to.fingerprint,
                parts=tuple(sorted(parts)),
                sha256=sha256,
                made_at=work.now,
                made_by=actor.id,
                expires_at=manifest.expires_at,
            ),
        )
        details = {"receiver_key": to.fingerprint, "parts": sorted(parts)}
        work.record("package.made", "participant", participant_id, {"package": manifest.id, **details})
    return manifest.id


def file(office: Office, actor: Actor, package_id: str) -> bytes:
    """Give the sealed file; that it was given out is written in the audit log. Raises NotFound when it is gone."""
    with office.work(actor) as work:
        work.require(Permission.KEEP_PORTFOLIO)
        found = packages.find_sent(work.connection, actor.organisation, package_id)
        body = (
            waiting_packages.files(office).read(actor.organisation, found.sha256)
            if found and found.is_open(work.now)
            else None
        )
        if body is None:
            raise NotFound(
                "package_gone",
                "This package is there no longer: it was taken back, or its time is over.",
                "Make a new one if she agrees.",
            )
        work.record("package.given_out", "package_sent", package_id)
    return body


def _sealed(work: Work, manifest: Manifest, sign: package_file.Sign, to: PackageKey) -> bytes:
    stored = evidence_folder.files(work.office)
    bodies = {one.sha256: stored.read(work.actor.organisation, one.sha256) for one in manifest.files}
    whole = {name: body for name, body in bodies.items() if body is not None}
    if len(whole) < len(bodies):
        raise Conflict(
            "file_missing",
            "A file of her portfolio cannot be read.",
            "Look at the portfolio, and take that piece away.",
        )
    try:
        return package_file.sealed(manifest, whole, sign, to)
    except PackageError as error:
        raise TooLarge(
            "package_too_large",
            "Together this is more than 40 million bytes.",
            "Leave the portfolio out, or give large files in another way.",
        ) from error


def _manifest(work: Work, hers: Participant, to: PackageKey, parts: Collection[Part], key: bytes) -> Manifest:
    organisation = organisations.find_organisation(work.connection, work.actor.organisation)
    consent = consenting.latest(work, hers.id)[Purpose.SHARING]
    pieces = portfolio.of_participant(work.connection, work.actor.organisation, hers.id)
    return Manifest(
        format=FORMAT,
        id=work.new_id(),
        made_at=work.now,
        expires_at=work.now + timedelta(days=DAYS),
        sender=Sender(
            organisation=organisation.id,
            name=organisation.name,
            place=organisation.place,
            key=key.hex(),
            did=publishing.did(work.office, organisation.id)[:LONGEST_TEXT],
        ),
        receiver=Receiver(name=to.name, key=to.raw.hex()),
        given_name=hers.given_name,
        family_name=hers.family_name,
        language=hers.language,
        consent=SharedConsent(given_at=consent.given_at, version=consent.version, language=consent.language),
        results=_results(work, hers, organisation.name, key, certificates_too=Part.CERTIFICATES in parts)
        if {Part.RESULTS, Part.CERTIFICATES} & set(parts)
        else (),
        experience=_experience(work, hers) if Part.EXPERIENCE in parts else (),
        pieces=tuple(_piece(one) for one in pieces if one.sort is not Sort.ELSEWHERE and not one.origin)
        if Part.EVIDENCE in parts
        else (),
    )


def _results(work: Work, hers: Participant, name: str, key: bytes, *, certificates_too: bool) -> tuple[Result, ...]:
    standing = decisions.standing(work.connection, work.actor.organisation)
    issued = certificates.of_decisions(work.connection, work.actor.organisation)
    found = []
    for session in sessions.all_of(work.connection, work.actor.organisation, hers.id):
        snapshot = work.snapshot(session)
        for domain in session.domains:
            decision = standing.get((session.id, domain))
            levels = {one: level for one, level in decision.body["levels"].items() if level} if decision else {}
            if decision is None or not levels:
                continue
            codes = _codes(work, issued.get(decision.id, [])) if certificates_too else ()
            rubric = snapshot.rubric(domain)
            found.append(
                Result(
                    domain=domain,
                    title=rubric.title,
                    titles={one: rubric.criterion(one).title for one in levels},
                    established=_established(work, decision, levels, name, package_file.key_name(key), codes),
                )
            )
    return tuple(found)


def _established(
    work: Work, decision: Decision, levels: dict[str, int], name: str, key: str, codes: tuple[str, ...]
) -> Established:
    decider = organisations.find_staff(work.connection, decision.decided_by)
    seen = [one for one in decision.body["proposals"] if one["criterion"] in levels]
    return Established(
        organisation=name,
        key=key,
        decided_on=work.office.day(decision.decided_at).isoformat(),
        decided_by=decider.name if decider else "",
        assessors=tuple(dict.fromkeys(who for one in seen for who in one["assessors"])),
        levels=levels,
        certificates=codes,
    )


def _codes(work: Work, issued: Collection[certificates.IssuedCertificate]) -> tuple[str, ...]:
    found = []
    for one in issued:
        status = certificates.latest_status(work.connection, one.id)
        statement = Statement.from_bytes(one.statement)
        if statement.is_named and (status is None or status.status in _STANDS):
            found.append(statement.code)
    return tuple(found)


def _experience(work: Work, hers: Participant) -> tuple[Experience, ...]:
    found: dict[str, Experience] = {}
    for session in sessions.all_of(work.connection, work.actor.organisation, hers.id):
        snapshot = work.snapshot(session)
        told = scoring.experiences(sessions.events(work.connection, work.actor.organisation, session.id), snapshot)
        answers = {one.card: one for one in told if one.frequency}
        for domain in session.domains:
            cards = [card for card in snapshot.cards if card.domain == domain and card.id in answers]
            if not cards or domain in found:
                continue
            found[domain] = Experience(
                domain=domain,
                title=snapshot.rubric(domain).title,
                criteria=tuple(sorted({f"{domain}.{one}" for card in cards for one in card.criteria})),
                told=tuple(
                    Told(
                        prompt=card.prompt,
                        frequency=answers[card.id].frequency or "",
                        contexts=answers[card.id].contexts,
                    )
                    for card in cards
                ),
            )
    return tuple(found.values())


def _piece(one: PortfolioEvidence) -> Piece:
    return Piece(
        sort=one.sort,
        title=one.title,
        competences=one.competences,
        context=one.context,
        abroad=one.abroad,
        happened=one.happened,
        seen_by=one.seen_by,
        authenticity=one.authenticity,
        words=one.words,
        file=one.file,
        statement=one.statement,
    )
