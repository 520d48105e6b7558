"""A person confirms what a study proposes for a picture; the register's entry that follows can be taken away as a file.

A server does not write into a content folder, which may lie in an installed package: `salto pictures status` does, where
somebody keeps one.
"""

import json
from collections.abc import Iterator
from typing import Any

from assess.domain.permissions import Permission
from assess.domain.picture_study import Proposal
from assess.errors import BadInput, Conflict
from assess.services.making_studies import found
from assess.services.office import Actor, Office
from assess.services.reporting_studies import GroupShare, PictureLine, written
from assess.storage import picture_studies

STATUS = {Proposal.RELEASE: "tested", Proposal.REVISE: "draft", Proposal.RETIRE: "retired"}
"""The status that the register knows for each outcome."""
FORMAT = 1


def confirm(office: Office, actor: Actor, study_id: str, picture: str, outcome: Proposal) -> None:
    """Record the outcome for a picture: what was proposed, or something more careful, never something bolder."""
    with office.work(actor) as work:
        work.require(Permission.IMPROVE_PICTURES)
        lines = {one.picture.picture: one for one in written(office, work, study_id).lines}
        if picture not in lines or outcome not in STATUS:
            raise BadInput("no_such_picture_here", "The study has no such picture.", "Go back.")
        line = lines[picture]
        if line.proposal is Proposal.ASK_MORE:
            raise Conflict("too_few_answers", "Fewer than 25 people have answered.", "Ask more people.")
        if outcome is Proposal.RELEASE and line.proposal is not Proposal.RELEASE:
            raise Conflict("not_understood_enough", "The answers do not carry a release.", "Let it be drawn anew.")
        picture_studies.add_finding(
            work.connection,
            actor.organisation,
            study_id,
            id=work.new_id(),
            picture=picture,
            outcome=outcome.value,
            body=json.dumps(_entry(line, outcome, actor.name, work.today.isoformat()), ensure_ascii=False),
            confirmed_by=actor.id,
            confirmed_at=work.now,
        )
        work.record("picture.confirmed", "picture_study", study_id, {"picture": picture, "outcome": outcome.value})


def entries(office: Office, actor: Actor, study_id: str) -> bytes:
    """Give the register's entries of all pictures that were confirmed, as the file that `salto pictures status` reads."""
    with office.look(actor) as work:
        work.require(Permission.IMPROVE_PICTURES)
        study = found(work, study_id)
        findings = picture_studies.findings(work.connection, actor.organisation, study_id)
    body = {
        "format": FORMAT,
        "study": study.name,
        "pictures": {name: json.loads(one.body) for name, one in sorted(findings.items())},
    }
    return json.dumps(body, ensure_ascii=False, indent=1).encode() + b"\n"


def _entry(line: PictureLine, outcome: Proposal, name: str, day: str) -> dict[str, Any]:
    return {
        "sha256": line.picture.sha256,
        "status": STATUS[outcome],
        "tested": list(_tested(line)),
        "note": f"{outcome.value}: confirmed by {name} on {day}",
    }


def _tested(line: PictureLine) -> Iterator[dict[str, Any]]:
    yield {"group": "all", **_share(line)}
    for what, shares in (("language", line.by_language), ("schooling", line.by_schooling)):
        for share in shares:
            if share.group is not None:
                yield {"group": f"{what} {share.group}", **_share(share)}


def _share(of: PictureLine | GroupShare) -> dict[str, int]:
    return {"n": of.tally.n, "percent": round(100 * of.tally.correct / of.tally.n)}
