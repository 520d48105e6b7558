"""The pack: everything that a tablet needs for one session, in one piece.

It holds no name, and no key but those of the practice, which is repeated until it goes well and is never scored.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from assess.domain.canonical import plain
from assess.domain.item import EXPERIENCE_CONTEXTS, FREQUENCIES, Card, Group, Option, Partner, Task
from assess.domain.people import Purpose
from assess.domain.snapshot import Snapshot
from assess.domain.text import Text, direction_of
from assess.services import consenting, playing_sounds, showing_results, stored_pictures
from assess.services.office import Actor, Office, Work
from assess.services.preparing_content import languages
from assess.services.showing_results import Shown
from assess.storage import sessions

FORMAT = 1
CONSENT_SCREENS = {"show": "consent-show", "keep": "consent-yours", "stop": "consent-stop"}
PURPOSES = {
    Purpose.ASSESSMENT: "consent-show",
    Purpose.SHARING: "consent-sharing",
    Purpose.IMPROVING: "consent-improving",
}
"""What stands in her own place on the tablet, each with its scene."""
OF_HER_RESULT = (
    "ui.result.",
    "ui.voice.",
    *(f"consent.{one}" for one in ("sharing", "improving", "allow", "deny", "ask")),
)
Words = Mapping[str, Mapping[str, str]]
"""The tablet's own words: language -> key -> text."""


def pack(office: Office, device: Actor, words: Words, *, aloud: Words | None = None) -> bytes:
    """Give the pack of the tablet's session as JSON; the same bytes as long as nothing changed.

    `aloud` are those of the words that are said, for which there may be recordings.
    """
    with office.look(device) as work:
        session = work.session(device.session or "")
        snapshot = work.snapshot(session)
        sequence = sessions.highest_sequence(work.connection, session.id)
        names = {code: name for code, name in languages(office).items() if code in words}
        result = showing_results.result(work, session, snapshot)
        words, aloud = (_met(some, result) for some in (words, aloud or {code: {} for code in names}))
        purposes = list(_purposes(work, session.participant, snapshot, asks=bool(result)))
        audio = playing_sounds.of_pack(work, snapshot, aloud, names)
    needless = set(PURPOSES.values()) - {one["picture"] for one in purposes}
    strings = {code: {**words[code], **_strings(snapshot, code), **_seen(result, code)} for code in names}
    body = {
        "format": FORMAT,
        "session": session.id,
        "snapshot": session.snapshot,
        "language": session.language if session.language in names else next(iter(names)),
        "languages": [{"code": code, "name": name, "dir": direction_of(code)} for code, name in names.items()],
        "next_sequence": sequence + 1,
        "consent": {
            "version": consenting.CONSENT_VERSION,
            "purposes": purposes,
            "screens": [
                {"id": f"consent-{one}", "picture": scene, "text": f"consent.{one}"}
                for one, scene in CONSENT_SCREENS.items()
            ],
        },
        "parts": list(_parts(snapshot)),
        "items": {item.id: _item(item) for item in snapshot.items()},
        "frequencies": [{"id": one, "text": f"frequency.{one}"} for one in FREQUENCIES],
        "contexts": [
            {"id": one, "picture": f"context-{one.replace('_', '-')}", "text": f"context.{one}"}
            for one in EXPERIENCE_CONTEXTS
        ],
        "closing": [
            {
                "domain": rubric.id,
                "picture": rubric.practical_task.picture,
                "text": f"{rubric.id}.rubric.practical_task.instruction",
            }
            for rubric in snapshot.rubrics
        ],
        "result": [_shown(one) for one in result],
        "strings": strings,
        "audio": audio,
        "pictures": {
            scene: stored_pictures.address(office, sha256)
            for scene, sha256 in snapshot.pictures.items()
            if scene not in needless
        },
        "alts": {
            code: {scene: alt.in_(code) for scene, alt in snapshot.alts.items() if scene not in needless}
            for code in names
        },
    }
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _purposes(work: Work, participant_id: str, snapshot: Snapshot, *, asks: bool) -> Iterable[dict[str, Any]]:
    """Give each purpose with what she said last to the words of today; None when she was not asked.

    Unless the tablet `asks` now, as after her result, a purpose that she was never asked for is left out.
    """
    last = consenting.latest(work, participant_id)
    for purpose, scene in PURPOSES.items():
        said, version = last.get(purpose), consenting.CURRENT[purpose]
        if said is None and purpose is not Purpose.ASSESSMENT and not asks:
            continue
        yield {
            "id": purpose.value,
            "picture": scene if scene in snapshot.pictures else CONSENT_SCREENS["keep"],
            "version": version,
            "said": said.granted if said and said.version >= version else None,
        }


def _met(words: Words, result: Collection[Shown]) -> Words:
    """Leave out what is only said of her result while there is none: a slow line need not carry it."""
    if result:
        return words
    return {
        code: {key: text for key, text in texts.items() if not key.startswith(OF_HER_RESULT)}
        for code, texts in words.items()
    }


def _parts(snapshot: Snapshot) -> Iterable[dict[str, Any]]:
    yield {"id": "practice", "kind": "practice", "items": [task.id for task in snapshot.practice]}
    for domain in snapshot.domains:
        for kind, items in (("cards", snapshot.cards), ("tasks", snapshot.tasks)):
            ids = [item.id for item in items if item.domain == domain]
            yield {"id": f"{domain}.{kind}", "kind": kind, "domain": domain, "items": ids}


def _item(item: Card | Task) -> dict[str, Any]:
    shown: dict[str, Any] = {"kind": "card", "text": f"{item.id}.prompt"}
    if item.picture:
        shown["picture"] = item.picture
    if isinstance(item, Task):
        shown["kind"] = item.kind
        if item.practice:
            shown["key"] = plain(item.key)
        if item.options:
            shown["options"] = [_option(item.id, "option", option) for option in item.options]
        if item.groups:
            shown["groups"] = [_option(item.id, "group", group) for group in item.groups]
        if item.partners:
            shown["partners"] = [_option(item.id, "partner", partner) for partner in item.partners]
    return shown


def _option(item_id: str, what: str, one: Option | Group | Partner) -> dict[str, str]:
    return {"id": one.id, "picture": one.picture, "text": f"{item_id}.{what}.{one.id}.text"}


def _shown(one: Shown) -> dict[str, Any]:
    """Give a domain of her result; the pictures are those of the criteria."""
    rubric = one.rubric
    return {
        "domain": rubric.id,
        "picture": rubric.picture,
        "text": f"{rubric.id}.rubric.title",
        "seen": [
            {
                "id": criterion,
                "picture": rubric.criterion(criterion).picture,
                "text": f"{rubric.id}.rubric.{criterion}.seen",
                "level": level.level,
            }
            for criterion, level in one.seen
        ],
    }


def _seen(result: Iterable[Shown], language: str) -> dict[str, str]:
    sentences = ((one.rubric.id, criterion, level.seen) for one in result for criterion, level in one.seen)
    return {f"{domain}.rubric.{criterion}.seen": seen.in_(language) for domain, criterion, seen in sentences if seen}


def _strings(snapshot: Snapshot, language: str) -> dict[str, str]:
    return {key: text.in_(language) for key, text in _texts(snapshot)}


def _texts(snapshot: Snapshot) -> Iterable[tuple[str, Text]]:
    for item in snapshot.items():
        yield f"{item.id}.prompt", item.prompt
        if isinstance(item, Task):
            for option in item.options:
                yield f"{item.id}.option.{option.id}.text", option.text
            for group in item.groups:
                yield f"{item.id}.group.{group.id}.text", group.text
            for partner in item.partners:
                yield f"{item.id}.partner.{partner.id}.text", partner.text
    for rubric in snapshot.rubrics:
        yield f"{rubric.id}.rubric.title", rubric.title
        yield f"{rubric.id}.rubric.practical_task.instruction", rubric.practical_task.instruction
