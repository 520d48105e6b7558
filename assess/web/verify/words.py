"""What the answers say: a heading, what it means, and what to do next. Shown with a colour and a shape each."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.domain.certificate import Check, RevocationReason
from assess.domain.code import Slip
from assess.services.asking import Helped
from assess.services.checking_files import Printed
from assess.services.checking_uploads import Given
from assess.web.languages import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`look` names colour and shape in the style sheet; `status` is the HTTP status that fits."""

    look: str
    status: int
    title: str
    meaning: str
    next_steps: tuple[str, ...] = ()


ANSWERS: Mapping[Check, Words] = {
    Check.VALID: Words(
        look="valid",
        status=200,
        title=N_("Valid"),
        meaning=N_("Issued on %(issued)s by %(issuer)s, and not withdrawn."),
    ),
    Check.EXPIRED: Words(
        look="expired",
        status=200,
        title=N_("Past its date"),
        meaning=N_("Valid until %(expires)s. What it says was true then, and may be true still."),
        next_steps=(
            N_("Ask her what she has done since then."),
            N_("%(issuer)s can look again and issue a new one."),
        ),
    ),
    Check.SUSPENDED: Words(
        look="suspended",
        status=200,
        title=N_("On hold"),
        meaning=N_("%(issuer)s has put this certificate on hold since %(changed)s. It may count again later."),
        next_steps=(
            N_("Do not go by this paper now. It says nothing against her."),
            N_("Ask her or %(issuer)s, or check again another day."),
        ),
    ),
    Check.REVOKED: Words(
        look="revoked",
        status=200,
        title=N_("Withdrawn"),
        meaning=N_("%(issuer)s withdrew this certificate on %(changed)s. It counts no longer."),
        next_steps=(
            N_("Do not go by this paper."),
            N_("A withdrawn paper says nothing about what she can do. Ask her, or ask %(issuer)s."),
        ),
    ),
    Check.REPLACED: Words(
        look="replaced",
        status=200,
        title=N_("Replaced by a newer one"),
        meaning=N_("%(issuer)s issued a newer certificate in its place on %(changed)s."),
        next_steps=(N_("Look at the newer one and ask her for that paper."),),
    ),
    Check.UNKNOWN: Words(
        look="unknown",
        status=404,
        title=N_("We do not know this code"),
        meaning=N_("The code is written as a code should be, but no certificate here has it."),
        next_steps=(
            N_("Compare the code with the paper once more."),
            N_("Look at the address on the paper: another organisation may check its own certificates."),
            N_("If both are right, this paper does not come from here."),
        ),
    ),
    Check.MALFORMED: Words(
        look="malformed",
        status=400,
        title=N_("There is a slip in the code"),
        meaning=N_("Nothing was looked up yet, so this says nothing about the certificate."),
        next_steps=(),
    ),
    Check.COULD_NOT_CHECK: Words(
        look="away",
        status=503,
        title=N_("We could not check now"),
        meaning=N_("The fault is ours. This says nothing about the certificate: it may well be valid."),
        next_steps=(
            N_("Try again in a few minutes."),
            N_("If it lasts, ask the organisation named on the paper."),
        ),
    ),
}

ALTERED = Words(
    look="altered",
    status=503,
    title=N_("Do not rely on this yet"),
    meaning=N_("What is stored here is not what was signed. Something or somebody changed it, on our side."),
    next_steps=(
        N_("Do not go by the paper, and do not hold it against her."),
        N_("Tell the organisation named on the paper, and give the code."),
    ),
)

FILES: Mapping[Given, Words] = {
    Given.ALTERED: Words(
        look="altered",
        status=200,
        title=N_("This file was changed after signing"),
        meaning=N_("It does not say what was signed. Do not go by it."),
        next_steps=(
            N_("Look at the paper itself: scan the square on it, or type the code."),
            N_("Ask her for her own paper. Somebody else may have changed the file."),
        ),
    ),
    Given.UNKNOWN: Words(
        look="unknown",
        status=404,
        title=N_("We do not know this certificate"),
        meaning=N_("It may come from another organisation. This is not a no."),
        next_steps=(N_("Look at the address on the paper: another organisation checks its own certificates."),),
    ),
    Given.UNREADABLE: Words(
        look="malformed",
        status=400,
        title=N_("This file holds no certificate that we can read"),
        meaning=N_("Nothing was looked up, so this says nothing about the certificate."),
        next_steps=(
            N_("Give the PDF or the JSON file as you received it, not a photograph or a copy."),
            N_("Or scan the square on the paper, or type the code."),
        ),
    ),
}

PRINTED: Mapping[Printed, str] = {
    Printed.AGREES: N_("The words that the file prints are the signed ones."),
    Printed.NOT_COMPARED: N_("Compare what the file prints with these lines yourself."),
}

HELPED: Mapping[Helped, str] = {
    Helped.REAL: N_("That it is real"),
    Helped.LEVELS: N_("What the levels mean"),
    Helped.PICTURES: N_("The pictures and what she did"),
    Helped.NOTHING: N_("Nothing really"),
}
"""What an employer may tap."""

SLIPS: Mapping[Slip, str] = {
    Slip.EMPTY: N_("Type the code that stands beside the square on the paper."),
    Slip.LENGTH: N_("A code has 14 letters and digits; this has %(symbols)s."),
    Slip.SYMBOL: N_("A code has only letters and digits. Look for a stray sign."),
    Slip.CHECK: N_("One of the letters or digits is wrong, or two have changed places. Compare each group."),
}

REASONS: Mapping[RevocationReason, str] = {
    RevocationReason.ISSUED_IN_ERROR: N_("Reason: it was issued by mistake."),
    RevocationReason.DECISION_CHANGED: N_("Reason: the assessment was looked at again."),
    RevocationReason.AT_HER_REQUEST: N_("Reason: at the request of the person named on it."),
    RevocationReason.OTHER: N_("The reason is known to the organisation."),
}

ON_YOUR_FLOOR: Mapping[int, str] = {
    1: N_("Let someone work beside her at first, who shows it or reminds her."),
    2: N_("You can give her this work. She does it by herself, from beginning to end."),
    3: N_("You can give her this work. She also adapts it, explains it or helps others."),
}
