"""Where the content is: the four folders that people without Python edit."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from assess.settings import default_content


@dataclass(frozen=True, slots=True)
class ContentFolders:
    """A root with `rubrics/`, `itembank/`, `certificates/` and `translations/`."""

    root: Path

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Take the folder of `SALTO_CONTENT`; without it, the content that comes with Salto."""
        given = (os.environ if environment is None else environment).get("SALTO_CONTENT")
        return cls(Path(given) if given else default_content())

    @property
    def rubrics(self) -> Path:
        """Hold `<domain>.yaml`, `<domain>.examples.yaml` and `<domain>.calibration.yaml`."""
        return self.root / "rubrics"

    @property
    def itembank(self) -> Path:
        """Hold `<domain>/cards.yaml`, `<domain>/tasks.yaml`, `practice/tasks.yaml`, `cast.yaml` and `scenes/`."""
        return self.root / "itembank"

    @property
    def certificates(self) -> Path:
        """Hold page designs and wording."""
        return self.root / "certificates"

    @property
    def translations(self) -> Path:
        """Hold `<language>/content/<part>.po`, `<language>/interface.po` and `<language>/status.yaml`."""
        return self.root / "translations"
