"""A short text in several languages, frozen together so that an old result can always be read again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

SOURCE_LANGUAGE = "en"
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left (Unicode CLDR, `characterOrder`), by the first part of their code."""


def direction_of(language: str) -> str:
    """Say which way a language is written, `ltr` or `rtl`: the only place that knows it."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True)
class Text:
    """One string: the source language's words and the translations that exist."""

    by_language: Mapping[str, str]

    @classmethod
    def of(cls, source: str, **others: str) -> Self:
        """Build a text from its source and, by language code, its translations."""
        return cls({SOURCE_LANGUAGE: source, **others})

    @property
    def source(self) -> str:
        """Give the words in the source language."""
        return self.by_language[SOURCE_LANGUAGE]

    def in_(self, language: str) -> str:
        """Give the words in this language, or in the source language where no translation exists."""
        return self.by_language.get(language) or self.source
