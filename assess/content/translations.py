"""The strings of the content, their translations, and what is missing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assess.content.folders import ContentFolders
from assess.content.models import LONGEST_PROMPT, StatusFile
from assess.content.plain_words import count
from assess.domain.text import SOURCE_LANGUAGE, Text
from assess.files.catalogues import Message, read_catalogue, translations
from assess.files.problems import Problem, ProblemList
from assess.files.validation import validated
from assess.files.yaml_with_lines import read_yaml

PROMPT = ".prompt"
SOURCE_LANGUAGE_NAME = "English"
STATUS = "status.yaml"
CATALOGUES = "content"
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentString:
    """One string that is translated: its key (the context in the catalogue), its English words, its file.

    `picture` names the scene that is shown with it, where there is one.
    """

    key: str
    words: str
    path: Path
    picture: str | None = None

    @property
    def part(self) -> str:
        """Name the catalogue it belongs to: its domain, `practice`, or a file of scenes that belongs to no domain."""
        shared = self.path.parent.name in ("rubrics", "scenes")
        return self.path.name.partition(".")[0] if shared else self.path.parent.name


def alt_key(picture: str | None) -> str:
    """Give the key of a picture's description."""
    return f"scene.{picture}.alt"


class TextBuilder:
    """Builds texts in all languages, and remembers which strings were asked for (that is the extraction)."""

    def __init__(self, catalogues: Mapping[str, Mapping[Message, str]]) -> None:
        """Take the catalogues by language code."""
        self._catalogues = catalogues
        self._strings: dict[str, ContentString] = {}

    @property
    def strings(self) -> tuple[ContentString, ...]:
        """Give every string that was asked for, in that order."""
        return tuple(self._strings.values())

    def text(self, key: str, words: str, path: Path, picture: str | None = None) -> Text:
        """Give the text of a string; a translation whose English has changed since is not used."""
        self._strings[key] = ContentString(key=key, words=words, path=path, picture=picture)
        found = {language: entries.get((key, words)) for language, entries in self._catalogues.items()}
        translated = {language: words for language, words in sorted(found.items()) if words}
        return Text({SOURCE_LANGUAGE: words, **translated})


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far a language is: strings without translation, and translations of strings that are gone or changed."""

    language: str
    total: int
    missing: tuple[ContentString, ...]
    obsolete: tuple[str, ...]

    @property
    def translated(self) -> int:
        """Count the strings that have a translation."""
        return self.total - len(self.missing)


def languages(folders: ContentFolders) -> tuple[str, ...]:
    """Name the languages that have a folder under `translations/`, without the source language."""
    if not folders.translations.is_dir():
        return ()
    found = (folder.name for folder in folders.translations.iterdir() if folder.is_dir())
    return tuple(sorted(name for name in found if _LANGUAGE.fullmatch(name) and name != SOURCE_LANGUAGE))


def catalogue_path(folders: ContentFolders, language: str, part: str) -> Path:
    """Give the place of the catalogue of one part of the content."""
    return folders.translations / language / CATALOGUES / f"{part}.po"


def catalogue_paths(folders: ContentFolders, language: str) -> tuple[Path, ...]:
    """Give the content catalogues that a language has, in a stable order."""
    return tuple(sorted((folders.translations / language / CATALOGUES).glob("*.po")))


def read_status(folders: ContentFolders, language: str) -> StatusFile:
    """Read what people say about a language: its own name, and whether a speaker has reviewed it."""
    return validated(StatusFile, read_yaml(folders.translations / language / STATUS))


def prompt_problems(path: Path) -> Iterator[Problem]:
    """Report translated prompts that are longer than a listener keeps in mind; the English ones are checked on reading.

    Raises `ContentError` when the catalogue cannot be read.
    """
    for entry in read_catalogue(path):
        words = count(str(entry.string))
        if str(entry.context).endswith(PROMPT) and words > LONGEST_PROMPT:
            what = f"the prompt `{entry.context}` has {words} words, more than {LONGEST_PROMPT}"
            yield Problem(path=path, line=entry.lineno or 1, column=1, what=what, todo="Say it shorter")


def language_names(folders: ContentFolders, problems: ProblemList) -> dict[str, str]:
    """Give each language's own name, the source language first."""
    names = {SOURCE_LANGUAGE: SOURCE_LANGUAGE_NAME}
    for language in languages(folders):
        with problems.gathering():
            names[language] = read_status(folders, language).name
    return names


def read_catalogues(folders: ContentFolders, problems: ProblemList) -> dict[str, Mapping[Message, str]]:
    """Read the content catalogues of each language as one; a file that cannot be read adds to the problems."""
    found: dict[str, Mapping[Message, str]] = {}
    for language in languages(folders):
        found[language] = {}
        for path in catalogue_paths(folders, language):
            with problems.gathering():
                found[language] = {**found[language], **translations(path)}
    return found


def coverage(strings: tuple[ContentString, ...], language: str, translated: Mapping[Message, str]) -> Coverage:
    """Compare the strings of the content with the catalogues of one language."""
    wanted = {(string.key, string.words) for string in strings}
    return Coverage(
        language=language,
        total=len(strings),
        missing=tuple(string for string in strings if (string.key, string.words) not in translated),
        obsolete=tuple(sorted(context or words for context, words in set(translated) - wanted)),
    )
