"""New words of a consent are a new version, so that she is asked again."""

import hashlib
from pathlib import Path

from assess.domain.people import Purpose
from assess.services.consenting import CURRENT
from assess.web.desk.words import PURPOSES
from assess.web.tablet.strings import STRINGS

HELD = Path(__file__).with_name("consent_words.tsv")
QUESTIONS = {
    Purpose.ASSESSMENT: ("show", "keep", "stop", "yes", "not_now", "hers.assessment"),
    Purpose.SHARING: ("sharing", "allow", "deny", "hers.sharing"),
    Purpose.IMPROVING: ("improving", "allow", "deny", "hers.improving"),
}


def test_words_of_a_consent_change_with_its_version() -> None:
    """The English is held: a better translation asks the same."""
    held = {}
    for line in HELD.read_text(encoding="utf-8").splitlines():
        purpose, version, digest = line.split("\t")
        assert (purpose, version) not in held, f"{purpose} {version} stands twice in {HELD.name}: raise the version"
        held[purpose, version] = digest
    for asked, current in CURRENT.items():
        known = held.get((asked.value, str(current)))
        assert known == digest_of(asked), (
            f"The words of the consent {asked.value!r} changed. Raise its version in assess/services/consenting.py "
            f"(she is then asked again), and add a line to {HELD.name}, leaving the old ones: "
            f"{asked.value}<tab>{current + 1 if known else current}<tab>{digest_of(asked)}"
        )


def digest_of(purpose: Purpose) -> str:
    """Give the SHA-256 of all that is asked for a purpose, on the tablet and at the desk."""
    tablet = (
        [STRINGS[f"consent.{one}"] for one in QUESTIONS[purpose]]
        if purpose in QUESTIONS
        else [STRINGS[f"ui.voice.{one}"] for one in ("ask", "keep", "yes", "no")]
    )
    desk = [str(words) for words in PURPOSES.get(purpose.value, ())]
    return hashlib.sha256("\n".join([*tablet, *desk]).encode()).hexdigest()
