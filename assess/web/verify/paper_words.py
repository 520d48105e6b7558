"""What the check without a server says. Its page carries the words of three languages, because nobody can be asked."""

from collections.abc import Mapping

from assess.domain.certificate import LANGUAGES
from assess.services import verifying
from assess.web import current, languages
from assess.web.languages import N_

SENTENCES: Mapping[str, str] = {
    "valid.title": N_("Valid"),
    "valid.meaning": N_("Signed by %(issuer)s on %(issued)s. Not withdrawn, by the list of %(as_of)s."),
    "signed.title": N_("Valid when it was signed"),
    "signed.meaning": N_(
        "Signed by %(issuer)s on %(issued)s. Whether it was withdrawn since then cannot be checked without a network."
    ),
    "expired.title": N_("Past its date"),
    "expired.meaning": N_("Valid until %(expires)s. What it says was true then, and may be true still."),
    "revoked.title": N_("Withdrawn"),
    "revoked.meaning": N_("%(issuer)s withdrew this certificate. So says the list of %(as_of)s. It counts no longer."),
    "suspended.title": N_("Paused"),
    "suspended.meaning": N_("This certificate rests for now. So says the list of %(as_of)s. Ask her, or %(issuer)s."),
    "replaced.title": N_("Replaced by a newer one"),
    "replaced.meaning": N_(
        "A newer certificate took its place. So says the list of %(as_of)s. Ask her for that paper."
    ),
    "unknown.title": N_("We do not know who signed this"),
    "unknown.meaning": N_("It may come from an organisation that this page does not list. This is not a no."),
    "altered.title": N_("This was changed after signing"),
    "altered.meaning": N_("The signature does not fit what the symbol says. Do not go by this paper."),
    "unreadable.title": N_("This cannot be read"),
    "unreadable.meaning": N_("It is not the whole content of a symbol, so it says nothing about a certificate."),
    "no-keys.title": N_("We could not check now"),
    "no-keys.meaning": N_("The list of keys is missing beside this page. This says nothing about the certificate."),
    "empty.title": N_("Check a certificate"),
    "empty.meaning": N_("Scan the symbol on the paper with the camera of a telephone, or paste what it holds."),
    "paste": N_("Paste the address or the digits from the symbol"),
    "check": N_("Check"),
    "compare": N_("Compare every line with the paper. If something differs, the paper was changed."),
    "onward": N_("How it was judged, and a place to ask"),
    "no_rubric": N_(
        "The words of this rubric are not beside this page. Compare the levels with the paper, line by line."
    ),
    "not_assessed": N_("Not looked at: %(parts)s. This says nothing about what she can do."),
    "no_name": N_("A paper without a name"),
    "no_end": N_("none"),
    "issuer": N_("Issued by"),
    "issued": N_("Issued on"),
    "expires": N_("End date"),
    "code": N_("Code"),
    "rubric": N_("Rubric"),
    "private": N_("Nothing was sent anywhere: the check was made on this device."),
    "counted": N_(
        "Checked on this device. Only the code was sent, so that she sees how often her paper is looked at; not who looks."
    ),
    "no_script": N_(
        "This page checks with a program in the browser. Please allow it, or type the code at the online check."
    ),
}


def in_three_languages(*, counted: bool) -> Mapping[str, Mapping[str, str]]:
    """Give language -> key -> sentence, and what the organisation calls the levels; `counted` when a server counts."""
    office = current.office()
    sentences = {**SENTENCES, "private": SENTENCES["counted" if counted else "private"]}
    del sentences["counted"]
    return {
        code: {key: languages.gettext_in(code, sentence) for key, sentence in sentences.items()}
        | {f"level.{level}": words.word for level, words in verifying.wording(office, code).levels.items()}
        for code in LANGUAGES
    }


def names() -> Mapping[str, str]:
    """Give each of these languages its own name."""
    return {code: languages.name_of(code) for code in LANGUAGES}
