"""A rubric of two criteria and observations of it, for tests of the rules."""

from datetime import UTC, datetime

from assess.domain.observation import Context, Identity, Observation, Score
from assess.domain.rubric import Criterion, Level, PracticalTask, Rubric
from assess.domain.text import Text


def criterion(name: str) -> Criterion:
    return Criterion(
        id=name,
        title=Text.of(name),
        picture=f"picture-{name}",
        levels=tuple(
            Level(level=n, descriptor=Text.of(f"level {n}"), seen=Text.of(f"did {n}") if n else None) for n in range(4)
        ),
        watch_for=(),
        esco=(),
    )


RUBRIC = Rubric(
    id="cleaning",
    version=1,
    kind="job",
    title=Text.of("Cleaning"),
    picture="cover",
    criteria=(criterion("floor"), criterion("desk")),
    practical_task=PracticalTask(
        title=Text.of("Clean a room"),
        picture="task",
        minutes=25,
        materials=(),
        preparation=(),
        instruction=Text.of("Please clean."),
    ),
    stop_rule=Text.of("Stop when it is dangerous."),
    current_months=24,
    frameworks=(),
    occupations=(),
    sources=(),
)


def observed(
    assessor: str,
    day: str,
    floor: int | None,
    *,
    identity: Identity | None = Identity.KNOWN,
    stopped: str | None = None,
    handed_in: bool = True,
) -> Observation:
    """What an assessor saw of the floor on a day (`2026-11-02`)."""
    at = datetime.fromisoformat(day).replace(hour=9, tzinfo=UTC)
    return Observation(
        id=f"{assessor}-{day}",
        domain=RUBRIC.id,
        assessor=assessor,
        assessor_name=assessor.title(),
        context=Context.TEST_ROOM,
        identity=identity,
        started_at=at,
        scores={"floor": Score(level=floor, note="", event=f"event-{assessor}-{day}")},
        stopped=stopped,
        handed_in_at=at if handed_in else None,
    )
