import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from assess.content.folders import ContentFolders
from assess.content.library import Library, load_library
from assess.content.sources import SceneFacts
from assess.domain.item import Task
from assess.domain.snapshot import Snapshot
from assess.errors import NotFound
from assess.settings import default_content

Load = Callable[[], Library]


def task(library: Library, name: str) -> Task:
    return next(task for task in (*library.tasks, *library.practice) if task.id == name)


def test_a_rubric_becomes_the_domain_object(load: Load) -> None:
    rubric = load().rubric("garden")
    assert (rubric.kind, rubric.version, rubric.current_months) == ("job", 1, 24)
    assert [criterion.id for criterion in rubric.criteria] == ["weed", "plant"]
    assert [level.level for level in rubric.criterion("weed").levels] == [0, 1, 2, 3]
    assert rubric.criterion("weed").level(0).seen is None
    assert rubric.practical_task.materials[0].what.source == "A hoe"
    assert rubric.occupations[0].label == "garden labourer"


def test_a_rubric_says_what_comes_after_each_level_and_no_session_pins_it(load: Load) -> None:
    library = load()
    first, second = library.onward["garden"]
    assert (first.from_level, second.from_level) == (0, 2)
    assert second.picture == library.pictures["weed"]
    assert second.prompt.source == "Ask about a course in gardening."
    assert b"Ask about a course" not in library.snapshot(["garden"]).to_json()


def test_every_rubric_of_ours_says_what_comes_after_each_level() -> None:
    library = load_library(ContentFolders(default_content()), None)
    for rubric in library.rubrics:
        assert [way.from_level for way in library.onward[rubric.id]] == [0, 2, 3], rubric.id


def test_each_kind_of_task_has_its_key(load: Load) -> None:
    library = load()
    assert task(library, "garden.task.dry-plant").key == "a"
    assert task(library, "garden.task.tools").key == ("a", "b", "c")
    assert task(library, "garden.task.path").key == (300, 400, 120, 90)
    assert task(library, "garden.task.bins").key == {"a": "compost", "b": "waste"}
    assert [group.id for group in task(library, "garden.task.bins").groups] == ["compost", "waste"]
    assert task(library, "garden.task.pairs").key == {"a": "hoe", "b": "plant"}
    assert [partner.id for partner in task(library, "garden.task.pairs").partners] == ["plant", "hoe"]


def test_ids_carry_their_domain_and_practice_stands_apart(load: Load) -> None:
    library = load()
    assert [card.id for card in library.cards] == ["garden.card.weeding", "garden.card.planting"]
    assert [item.kind for item in library.practice] == ["choose", "order", "hazard", "sort", "match"]
    assert all(item.practice and item.criterion is None for item in library.practice)
    assert not any(item.practice for item in library.tasks)


def test_a_finished_translation_is_used_and_a_doubtful_or_outdated_one_is_not(load: Load) -> None:
    library = load()
    rubric = library.rubric("garden")
    assert rubric.title.in_("nl") == "Tuinieren"
    assert rubric.title.in_("fr") == "Gardening"
    assert rubric.stop_rule.in_("nl") == rubric.stop_rule.source
    assert library.cards[0].prompt.in_("nl") == "Have you weeded a garden?"
    assert library.alts["weed"].in_("nl") == "Een vrouw wiedt."
    assert library.languages == {"en": "English", "nl": "Nederlands"}


def test_the_context_of_each_string_is_its_key(load: Load) -> None:
    keys = {string.key for string in load().strings}
    assert keys >= {
        "garden.rubric.title",
        "garden.rubric.stop_rule",
        "garden.rubric.criterion.weed.title",
        "garden.rubric.criterion.weed.level.2.descriptor",
        "garden.rubric.criterion.weed.level.2.seen",
        "garden.rubric.criterion.weed.watch_for.0",
        "garden.rubric.practical_task.title",
        "garden.rubric.practical_task.instruction",
        "garden.rubric.practical_task.preparation.0",
        "garden.rubric.practical_task.material.0",
        "garden.card.weeding.prompt",
        "garden.task.dry-plant.prompt",
        "garden.task.dry-plant.option.a.text",
        "garden.task.bins.group.compost.text",
        "garden.task.pairs.partner.hoe.text",
        "practice.task.fruit.option.b.text",
        "scene.weed.alt",
    }


def test_a_snapshot_holds_the_chosen_domains_practice_and_the_pictures_that_they_show(load: Load) -> None:
    library = load()
    snapshot = library.snapshot(["garden"])
    assert snapshot.release == library.release
    assert snapshot.domains == ("garden",)
    assert [item.id for item in snapshot.items()][:2] == ["practice.task.fruit", "practice.task.day"]
    assert {"weed", "compost", "hoe", "consent-show"} <= set(snapshot.pictures)
    assert "elsewhere" not in snapshot.pictures
    assert set(snapshot.alts) == set(snapshot.pictures)
    assert snapshot.screens == ("consent-show",)


def test_no_session_pins_a_calibration_story_and_its_words_are_no_part_of_the_release(
    load: Load, folders: ContentFolders
) -> None:
    library = load()
    (story,) = library.stories["garden"]
    assert [(one.criterion, one.level) for one in story.agreed] == [("weed", 2), ("plant", 1)]
    snapshot = library.snapshot(library.domains).to_json()
    assert "A bed in spring" not in str(snapshot)
    (folders.rubrics / "garden.calibration.yaml").unlink()
    assert load().release == library.release
    assert load().stories == {}


def test_a_snapshot_holds_the_practice_of_the_kinds_that_it_asks(load: Load, folders: ContentFolders) -> None:
    tasks = folders.itembank / "garden" / "tasks.yaml"
    only_choosing, _ = tasks.read_text(encoding="utf-8").split("- id: tools")
    tasks.write_text(only_choosing, encoding="utf-8")
    examples = folders.rubrics / "garden.examples.yaml"
    examples.unlink()
    library = load()

    assert [item.kind for item in library.snapshot(["garden"]).practice] == ["choose"]
    assert library.snapshot(library.domains).only(["garden"]) == library.snapshot(["garden"])


def test_a_snapshot_survives_the_way_to_json_and_back(load: Load) -> None:
    snapshot = load().snapshot(["garden", "garden"])
    again = Snapshot.from_json(snapshot.to_json())
    assert again == snapshot
    assert again.digest == snapshot.digest


def test_a_domain_without_content_is_not_found(load: Load) -> None:
    with pytest.raises(NotFound, match="garden"):
        load().snapshot(["gardn"])


def rewritten(folders: ContentFolders, file: str, old: str, new: str) -> None:
    path = folders.root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_release_is_that_of_the_words_wherever_and_whenever_it_is_computed(load: Load) -> None:
    assert re.fullmatch("[0-9a-f]{64}", load().release)
    assert load().release == load().release
    # Another value here means that the shape of the domain objects changed: then look after stored snapshots as well.
    assert load().release == "c5d572843896abf995fdc6c48f9d78f1be6ab3bfa30a51e6bcfa10eb86230c9e"


def test_the_release_does_not_depend_on_layout_or_the_order_of_keys(load: Load, folders: ContentFolders) -> None:
    before = load().release
    rewritten(folders, "rubrics/garden.yaml", "version: 1\nkind: job\n", "kind: job\n\n# a remark\nversion: 1\n")
    rewritten(folders, "rubrics/garden.yaml", "title: Weed a bed and plant", "title: >-\n    Weed a bed\n    and plant")
    rewritten(folders, "itembank/garden/tasks.yaml", "key: {a: compost, b: waste}", "key: {b: waste, a: compost}")
    rewritten(folders, "itembank/garden/cards.yaml", "{id: weeding, ", "{")
    rewritten(folders, "itembank/garden/cards.yaml", "criteria: [weed]}", "criteria: [weed], id: weeding}")
    for path in folders.root.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load().release == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("rubrics/garden.yaml", "title: Gardening", "title: Garden"),
        ("rubrics/garden.yaml", "Weeds the whole bed.", "Weeds the bed."),
        ("rubrics/garden.yaml", "Weeded a bed without help.", "Weeded a bed alone."),
        ("rubrics/garden.yaml", "minutes: 40", "minutes: 41"),
        ("rubrics/garden.yaml", "current_months: 24", "current_months: 25"),
        ("rubrics/garden.yaml", 'sources: ["ESCO v1.2.0"]', 'sources: ["ESCO v1.2.1"]'),
        ("itembank/garden/cards.yaml", "criteria: [weed]", "criteria: [plant]"),
        ("itembank/garden/tasks.yaml", "key: a", "key: b"),
        ("itembank/garden/tasks.yaml", "[300, 400, 120, 90]", "[300, 400, 120, 91]"),
        ("itembank/garden/tasks.yaml", "Water is what is missing.", "Water is missing."),
        ("itembank/practice/tasks.yaml", "Apple", "Pear"),
        ("translations/nl/content/garden.po", "Tuinieren", "Tuin"),
    ],
)
def test_the_release_changes_with_any_word(load: Load, folders: ContentFolders, file: str, old: str, new: str) -> None:
    before = load().release
    rewritten(folders, file, old, new)
    assert load().release != before


def test_the_release_changes_with_a_picture_and_its_description(
    folders: ContentFolders, scenes: dict[str, SceneFacts], load: Load
) -> None:
    before = load().release
    other_picture = {**scenes, "weed": replace(scenes["weed"], sha256="0" * 64)}
    other_words = {**scenes, "hoe": replace(scenes["hoe"], alt="A hoe.")}
    releases = {load_library(folders, changed).release for changed in (other_picture, other_words)}
    assert len(releases | {before}) == 3


def test_the_content_is_that_of_the_setting_or_the_one_that_comes_along() -> None:
    assert ContentFolders.from_environment({"SALTO_CONTENT": "/srv/ours"}).rubrics.as_posix() == "/srv/ours/rubrics"
    assert ContentFolders.from_environment({}).root == default_content()
    assert ContentFolders(default_content()).certificates.name == "certificates"
