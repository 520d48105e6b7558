"""A short text in several languages, frozen together so that an old result can always be read again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

SOURCE_LANGUAGE = "en"


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
