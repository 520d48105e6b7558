"""The register of processing (article 30 of the GDPR), made from the labels that each column of the database has.

The labels say which data there are, of whom, and how long they are kept; a label without an activity here is an error. Purposes,
grounds and recipients are what the product was made for: the organisation that uses it confirms or changes them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.storage.personal_data import Keep, Personal
from assess.storage.tables import metadata

PEOPLE = {
    Personal.PSEUDONYM: "participants",
    Personal.NAME: "participants",
    Personal.LANGUAGE: "participants",
    Personal.ANSWER: "participants",
    Personal.CONSENT: "participants",
    Personal.STAFF: "staff",
    Personal.ASKER: "people who check a certificate",
    Personal.WITNESS: "witnesses",
    Personal.ADDRESS: "whoever types a code or a password",
}
"""Of whom data with a label are; a secret says nothing of anybody."""
SECURITY = (
    "Every page and service refuses whoever was not let in; roles stand in one table, and a test tries every route as each of them "
    "and as another organisation. What a tablet holds is sealed. Backups are encrypted. Reading a personal file is in an audit "
    "log whose chain can be checked. No personal data in logs, addresses or the metadata of papers."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One processing: its title, why, on which ground, and who receives it besides the organisation's own staff."""

    title: str
    purpose: str
    ground: str
    recipients: str = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An activity with what the labels say: whose data, which data, in which tables, and until when."""

    activity: Activity
    people: tuple[str, ...]
    data: tuple[str, ...]
    tables: tuple[str, ...]
    kept: str


ACTIVITIES = {
    Keep.PARTICIPANT: Activity(
        title="Assessing competences",
        purpose="to let somebody show what she can do, to score it, and to keep what she brings as evidence",
        ground="her consent, by picture and sound, for each purpose",
        recipients="another organisation, in a sealed package, when she consents to that",
    ),
    Keep.CERTIFICATE: Activity(
        title="Certificates that can be checked",
        purpose="to decide, to answer an appeal, and to let a paper be checked for as long as it holds",
        ground="her consent; afterwards the interest of its holder, and of whoever relied on it",
        recipients="whoever has the code that stands on the paper; wallets to which she gives it",
    ),
    Keep.STAFF: Activity(
        title="Accounts of staff",
        purpose="to let staff in, to know who signed, and when an assessor last calibrated",
        ground="the contract with them",
        recipients="those who see the name on a certificate that they signed",
    ),
    Keep.ORGANISATION: Activity(
        title="Rules, keys and recordings of an organisation",
        purpose="to know who set a rule, made a key or recorded a sentence",
        ground="the organisation's interest in safe and clear work",
    ),
    Keep.STUDY: Activity(
        title="Studies of pictures",
        purpose="to learn whether pictures are understood",
        ground="the consent of whoever takes part; no name is asked",
    ),
    Keep.AUDIT: Activity(
        title="Audit log",
        purpose="to show who read or changed what, and that nothing was taken out",
        ground="the duty to be able to account for it",
    ),
    Keep.QUARTER: Activity(
        title="Questions about a certificate",
        purpose="to answer somebody who checked one",
        ground="the request of whoever asks",
    ),
    Keep.DAY: Activity(
        title="Signing in, guessing and printing",
        purpose="to keep a session open, to slow down guessing, and to hand over what was printed",
        ground="the organisation's interest in safety",
    ),
}


def entries() -> tuple[Entry, ...]:
    """Give the register, one entry for each time that personal data are kept, in the order of `ACTIVITIES`."""
    labels = [
        (table.name, one.info["personal"], one.info["keep"]) for table in metadata.sorted_tables for one in table.c
    ]
    personal = [label for label in labels if label[1] in PEOPLE]
    unknown = {keep for _, _, keep in personal} - set(ACTIVITIES)
    if unknown:
        message = f"no activity for what is kept {', '.join(sorted(unknown))}"
        raise LookupError(message)
    found = []
    for keep, activity in ACTIVITIES.items():
        held = [(table, what) for table, what, until in personal if until is keep]
        sorts = [what for what in Personal if what in {one for _, one in held}]
        found.append(
            Entry(
                activity=activity,
                people=tuple(dict.fromkeys(PEOPLE[what] for what in sorts)),
                data=tuple(what.value for what in sorts),
                tables=tuple(sorted({table for table, _ in held})),
                kept=keep.value,
            )
        )
    return tuple(found)


def markdown() -> str:
    """Write the register as a page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield from ("# Register of processing", "")
    yield "Made by `salto retention register` from the labels of the database (article 30 of the GDPR). The controller is the"
    yield "organisation; who that is and how to reach it stands on its own pages. Grounds are those for which the product was made:"
    yield "the organisation confirms or changes them. Nothing is sent to another country by Salto itself."
    for entry in entries():
        yield from ("", f"## {entry.activity.title}", "", "| | |", "| --- | --- |")
        yield f"| Purpose | {entry.activity.purpose} |"
        yield f"| Ground | {entry.activity.ground} |"
        yield f"| Of whom | {', '.join(entry.people)} |"
        yield f"| Which data | {'; '.join(entry.data)} |"
        yield f"| In the tables | {', '.join(f'`{one}`' for one in entry.tables)} |"
        yield f"| Who receives them | {entry.activity.recipients} |"
        yield f"| Kept | {entry.kept} |"
    yield from ("", "## Security", "", SECURITY, "")
