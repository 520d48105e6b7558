from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from assess.content.extraction import by_catalogue, extracted, is_stale
from assess.content.folders import ContentFolders
from assess.content.library import Library
from assess.content.sources import SceneFacts
from assess.content.translations import (
    catalogue_path,
    coverage,
    languages,
    prompt_problems,
    read_catalogues,
    read_status,
)
from assess.files.catalogues import read_catalogue
from assess.files.problems import ContentError, ProblemList

Load = Callable[[], Library]


def extract(folders: ContentFolders, library: Library, language: str = "nl") -> Path:
    """Write all catalogues of a language; give that of the garden."""
    for path, after in extracted(folders, language, library.strings).items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(after)
    return catalogue_path(folders, language, "garden")


def stale(folders: ContentFolders, library: Library, language: str = "nl") -> list[str]:
    parts = by_catalogue(folders, language, library.strings).items()
    return [path.stem for path, strings in parts if is_stale(path, strings)]


def entry(path: Path, key: str) -> Message:
    return next(found for found in read_catalogue(path) if found.context == key)


def rewritten(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_languages_are_the_folders_without_the_source_language(folders: ContentFolders) -> None:
    for name in ("fr", "en", "zh-Hant", "_drafts", ".git"):
        (folders.translations / name).mkdir()
    assert languages(folders) == ("fr", "nl", "zh-Hant")
    assert languages(ContentFolders(folders.root / "none")) == ()


def test_coverage_counts_what_is_finished_and_names_what_is_missing_or_obsolete(
    folders: ContentFolders, load: Load
) -> None:
    library = load()
    found = coverage(library.strings, "nl", read_catalogues(folders, ProblemList())["nl"])
    assert found.translated == 2
    assert found.total == len(library.strings)
    assert "garden.card.weeding.prompt" in {string.key for string in found.missing}
    assert "garden.rubric.stop_rule" in {string.key for string in found.missing}
    assert found.obsolete == ("garden.card.weeding.prompt",)


def test_a_catalogue_is_stale_until_its_strings_are_extracted(folders: ContentFolders, load: Load) -> None:
    library = load()
    assert stale(folders, library) == ["garden", "practice", "screens", "kitchen"]
    extract(folders, library)
    assert stale(folders, library) == []


def test_extraction_keeps_translations_and_gives_every_string_a_place(folders: ContentFolders, load: Load) -> None:
    path = extract(folders, load())
    assert entry(path, "garden.rubric.title").string == "Tuinieren"
    assert entry(path, "garden.rubric.criterion.weed.title").string == ""
    text = path.read_text(encoding="utf-8")
    assert "#: rubrics/garden.yaml\n" in text
    assert "#: itembank/scenes/garden.yaml\n" in text


def test_extracting_again_changes_nothing(folders: ContentFolders, load: Load) -> None:
    once = extract(folders, load()).read_bytes()
    assert extract(folders, load()).read_bytes() == once
    assert b"EMAIL" not in once
    assert b"Date" not in once


def test_when_the_english_changed_the_old_translation_becomes_a_suggestion(folders: ContentFolders, load: Load) -> None:
    path = extract(folders, load())
    suggestion = entry(path, "garden.card.weeding.prompt")
    assert (suggestion.string, suggestion.fuzzy) == ("Hebt u de tuin gewied?", True)
    assert '#| msgid "Have you weeded the garden?"\n' in path.read_text(encoding="utf-8")
    assert load().cards[0].prompt.in_("nl") == "Have you weeded a garden?"


def test_a_suggestion_that_a_translator_confirms_is_used(folders: ContentFolders, load: Load) -> None:
    path = extract(folders, load())
    rewritten(path, '#, fuzzy\n#| msgid "Have you weeded the garden?"\n', "")
    assert load().cards[0].prompt.in_("nl") == "Hebt u de tuin gewied?"


def test_what_the_content_no_longer_has_is_kept_as_obsolete_and_comes_back_with_it(
    folders: ContentFolders, load: Load
) -> None:
    path = extract(folders, load())
    option = '  - {id: c, picture: give-water, text: "I give water."}\n'
    tasks = folders.itembank / "garden" / "tasks.yaml"
    rewritten(path, 'msgctxt "garden.task.tools.option.c.text"\nmsgid "I give water."\nmsgstr ""', "# WATER")
    rewritten(
        path, "# WATER", 'msgctxt "garden.task.tools.option.c.text"\nmsgid "I give water."\nmsgstr "Ik geef water."'
    )
    rewritten(tasks, option, "")
    rewritten(tasks, "key: [a, b, c]", "key: [a, b]")
    assert '#~ msgstr "Ik geef water."' in extract(folders, load()).read_text(encoding="utf-8")
    rewritten(tasks, "key: [a, b]", "key: [a, b, c]")
    rewritten(
        tasks,
        '  - {id: b, picture: plant, text: "I plant."}\n',
        '  - {id: b, picture: plant, text: "I plant."}\n' + option,
    )
    extract(folders, load())
    tools = next(task for task in load().tasks if task.id == "garden.task.tools")
    assert tools.options[2].text.in_("nl") == "Ik geef water."


def test_a_new_language_begins_with_an_empty_catalogue(folders: ContentFolders, load: Load) -> None:
    (folders.translations / "ti").mkdir()
    (folders.translations / "ti" / "status.yaml").write_text(
        "language: ti\nname: ትግርኛ\nreviewed: no\n", encoding="utf-8"
    )
    library = load()
    extract(folders, library, "ti")
    assert stale(folders, library, "ti") == []
    assert library.languages["ti"] == "ትግርኛ"
    assert coverage(library.strings, "ti", read_catalogues(folders, ProblemList())["ti"]).translated == 0


def test_a_language_says_its_name_and_whether_a_speaker_reviewed_it(folders: ContentFolders, load: Load) -> None:
    assert read_status(folders, "nl").reviewed is False
    rewritten(folders.translations / "nl" / "status.yaml", "reviewed: no", "reviewed: yes\nreviewed_on: 2026-11-20")
    assert read_status(folders, "nl").reviewed is True
    (folders.translations / "nl" / "status.yaml").unlink()
    with pytest.raises(ContentError, match=r"status\.yaml:1:1: the file cannot be read"):
        load()


def test_a_prompt_that_grew_too_long_in_translation_is_a_problem(folders: ContentFolders) -> None:
    path = catalogue_path(folders, "nl", "garden")
    assert list(prompt_problems(path)) == []
    rewritten(path, "Hebt u de tuin gewied?", "Hebt u de tuin of een klein veld ooit in uw leven zelf gewied?")
    (problem,) = prompt_problems(path)
    assert problem.what == "the prompt `garden.card.weeding.prompt` has 14 words, more than 12"
    assert "msgid" in path.read_text(encoding="utf-8").split("\n")[problem.line - 1]


def test_a_string_that_moved_to_another_file_takes_its_translation_along(
    folders: ContentFolders, load: Load, scenes: dict[str, SceneFacts]
) -> None:
    garden = extract(folders, load())
    scenes["weed"] = SceneFacts(sha256="f" * 64, alt="A woman weeds.", sheet="outdoors")
    extract(folders, load())
    moved = catalogue_path(folders, "nl", "outdoors")
    assert entry(moved, "scene.weed.alt").string == "Een vrouw wiedt."
    assert "Een vrouw wiedt." not in garden.read_text(encoding="utf-8")


def test_the_translator_is_told_which_picture_stands_beside_the_words(folders: ContentFolders, load: Load) -> None:
    path = extract(folders, load())
    first = path.read_bytes()
    extract(folders, load())

    assert path.read_bytes() == first
    assert entry(path, "garden.task.bins.option.a.text").auto_comments == [
        "Picture: A woman weeds.",
        "build/pictures/weed.svg",
    ]
    assert entry(path, "scene.weed.alt").auto_comments == ["build/pictures/weed.svg"]
    assert entry(path, "garden.rubric.stop_rule").auto_comments == []
