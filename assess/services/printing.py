"""The papers of a certificate, drawn from the frozen statement and from nothing else: the same bytes every time."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from assess.content.certificate_designs import DEFAULT, load_designs, load_own_words
from assess.content.certificate_texts import load_wordings
from assess.content.folders import ContentFolders
from assess.credentials import compact, fonts, logo
from assess.credentials.document import Attachment
from assess.credentials.pdf import Paper, render_certificate
from assess.credentials.pdf_signing import Signer, open_signer
from assess.domain.certificate import Statement
from assess.domain.code import Code
from assess.domain.paper import Design, Layout, Look, OwnWords, Wording
from assess.domain.permissions import Permission
from assess.errors import BadInput, NotFound
from assess.services import issuing, signing_credentials, stored_pictures
from assess.services.office import Actor, Office
from assess.storage import certificates, looks
from assess.storage.credentials import StoredCredential

PLAIN = Look()
CREDENTIAL_NAME: Final = "credential.json"
"""The name of the file inside a paper that holds its credential."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which paper is printed: a design by name (the organisation's when empty), for the page in pictures a language.

    `unnamed` prints the certificate without a name that belongs to this one.
    """

    design: str = ""
    language: str = ""
    unnamed: bool = False


USUAL = Choice()
"""The organisation's own design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What may be printed of one certificate: designs, the organisation's first, and languages of the page in pictures."""

    designs: tuple[Design, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paper, and a name for its file that tells nothing about a person."""

    body: bytes
    name: str


def pdf(office: Office, actor: Actor, certificate_id: str, choice: Choice = USUAL) -> Printed:
    """Draw a paper for the printer; that it was printed is written in the audit log.

    Raises Unavailable when it is to be signed and the certificate for documents cannot be used.
    """
    with office.work(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        signer = document_signer(office)
        row, _, _ = issuing.found(work, certificate_id)
        look = looks.newest(work.connection, actor.organisation)
        if choice.unnamed:
            row = certificates.unnamed_of(work.connection, actor.organisation, row.id) or _none_without_name()
        signed = signing_credentials.credential(work, row.id)
        work.record("certificate.printed", "certificate", certificate_id, {"design": choice.design or look.design})
    statement = Statement.from_bytes(row.statement)
    body = draw(office, statement, choice=choice, look=look, signed=signed)
    return Printed(body=sign(body, signer), name=f"certificate-{Code(statement.code).shown}")


def document_signer(office: Office) -> Signer | None:
    """Open the certificate for documents; None when papers are not signed. Raises Unavailable when it cannot be used."""
    path = office.settings.pdf_certificate
    if path == Path():
        return None
    return open_signer(path, office.settings.pdf_passphrase, office.clock.now())


def sign(body: bytes, signer: Signer | None) -> bytes:
    """Give a finished file its signature, where papers are signed."""
    return signer.sign(body) if signer else body


def choices(office: Office, actor: Actor, certificate_id: str) -> Choices:
    """Say what may be printed of a certificate; her own language comes first where the page can be in it."""
    with office.look(actor) as work:
        work.require(Permission.SEE_CERTIFICATE)
        row, _, participant = issuing.found(work, certificate_id)
        look = looks.newest(work.connection, actor.organisation)
    statement = Statement.from_bytes(row.statement)
    spoken = languages(office, statement)
    return Choices(
        designs=tuple(sorted(designs(office).values(), key=lambda design: design.name != look.design)),
        languages=tuple(
            sorted(spoken, key=lambda code: (code != participant.language, code != statement.language, code))
        ),
    )


def designs(office: Office) -> Mapping[str, Design]:
    """Give the designs of this installation by name."""
    return load_designs(ContentFolders(office.settings.content).certificates)


def languages(office: Office, statement: Statement) -> Mapping[str, OwnWords]:
    """Give the languages in which every part of this certificate can be named, with the words of its page."""
    words = load_own_words(ContentFolders(office.settings.content).certificates)
    titles = [competence.title.by_language for competence in statement.competences]
    return {code: own for code, own in words.items() if all(code in title for title in titles)}


def draw(
    office: Office,
    statement: Statement,
    *,
    choice: Choice = USUAL,
    look: Look = PLAIN,
    signed: StoredCredential | None = None,
) -> bytes:
    """Draw one paper of a statement, with its credential inside; a sample, which nobody signed, has none."""
    return render_certificate(paper(office, statement, choice=choice, look=look, signed=signed))


def paper(
    office: Office, statement: Statement, *, choice: Choice, look: Look, signed: StoredCredential | None = None
) -> Paper:
    """Put together what a paper is drawn from. Raises BadInput for a design or a language that is not there."""
    offered = designs(office)
    wanted = choice.design or (look.design if look.design in offered else DEFAULT)
    if wanted not in offered:
        raise BadInput("no_such_design", "There is no such design.", "Choose one from the list.")
    if offered[wanted].layout is Layout.PICTURES and not statement.is_named:
        raise BadInput("no_such_design", "There is no such design.", "Choose one from the list.")
    design = offered[wanted].in_colour(look.colour) if look.colour else offered[wanted]
    wording = load_wordings(ContentFolders(office.settings.content).certificates)[statement.language].of(statement)
    return Paper(
        statement=statement,
        pictures={c.picture: stored_pictures.read(office, c.picture).body for c in statement.competences if c.picture},
        wording=wording,
        design=design,
        fonts=fonts.load(office.settings.instance / "fonts"),
        verify_url=f"{office.settings.verify_address}/verify",
        proof=proof_address(office, signed) if signed else "",
        logo=logo.raster(look.logo) if look.logo else None,
        own_words=_own_words(office, statement, choice) if design.layout is Layout.PICTURES else None,
        attachments=(_attached(signed, wording),) if signed else (),
    )


def _attached(signed: StoredCredential, wording: Wording) -> Attachment:
    """Give what travels inside the file of a paper: the same claims, signed, for wallets and checkers."""
    says = f"{wording.document} (Open Badge 3.0)"
    return Attachment(name=CREDENTIAL_NAME, kind="application/vc", body=signed.body, says=says)


def proof_address(office: Office, signed: StoredCredential) -> str:
    """Give what the symbol holds: the page that checks, and after # the signed claims, which no browser sends anywhere."""
    return f"{office.settings.verify_address}/v#{compact.to_digits(signed.compact)}"


def _own_words(office: Office, statement: Statement, choice: Choice) -> OwnWords:
    spoken = languages(office, statement)
    wanted = choice.language or statement.language
    if wanted not in spoken:
        raise BadInput("no_such_language", "The page cannot be made in this language.", "Choose one from the list.")
    return spoken[wanted]


def _none_without_name() -> NoReturn:
    raise NotFound(
        "no_unnamed_certificate",
        "This certificate was issued before there were certificates without a name.",
        "Replace it to have both.",
    )
