"""Two calibration stories of cleaning, in the place of the content's own."""

from collections.abc import Mapping, Sequence

import pytest

from assess.domain.calibration import AgreedScore, Scene, Story
from assess.domain.text import Text
from assess.services import calibrating, preparing_content
from assess.services.office import Actor, Office

SECRET = "She chose without a hint, and did not say why."
"""A reason of the key: nobody reads it before she has handed in."""


def story(name: str, agreed: Mapping[str, int], *, agreed_by: str = "") -> Story:
    return Story(
        id=name,
        title=Text.of(f"The story {name}"),
        scenes=(
            Scene(picture="choose-product-cloth", text=Text.of("She looks at each bottle.")),
            Scene(picture="clean-washbasin", text=Text.of("She cleans the washbasin.")),
        ),
        agreed=tuple(AgreedScore(criterion=one, level=level, because=Text.of(SECRET)) for one, level in agreed.items()),
        agreed_by=agreed_by,
    )


STORIES = (story("two-cloths", {"product-and-cloth": 2, "surfaces": 1}), story("wet-floor", {"floor": 3, "body": 0}))


@pytest.fixture
def stories(monkeypatch: pytest.MonkeyPatch) -> tuple[Story, ...]:
    """Let cleaning have these stories, and no other domain any."""
    tell(monkeypatch, STORIES)
    return STORIES


def tell(monkeypatch: pytest.MonkeyPatch, told: Sequence[Story]) -> None:
    monkeypatch.setattr(preparing_content, "stories", lambda _: {"cleaning": tuple(told)})
    monkeypatch.setattr(preparing_content, "story_pictures", lambda _: {})


def calibrate(office: Office, actor: Actor, domain: str = "cleaning", *, level: int = 2, most: int = 99) -> str:
    """Score the first `most` criteria, all with one level, and hand in when that is all; gives the attempt."""
    attempt = calibrating.begin(office, actor, domain)
    for name, criterion in calibrating.sheet(office, actor, attempt).left[:most]:
        calibrating.score(office, actor, attempt, story=name, criterion=criterion, level=level)
    if not calibrating.sheet(office, actor, attempt).left:
        calibrating.hand_in(office, actor, attempt)
    return attempt
