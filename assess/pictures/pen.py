"""What drawing one picture needs to remember: line width, zoom and the ids already given."""

import zlib
from dataclasses import dataclass, field

from assess.pictures.svg import outlined

CONTOUR = 4.2
"""Width of the dark line round people and key things, in scene units at zoom 1."""


@dataclass(slots=True, kw_only=True)
class Pen:
    """Draws contours of one width; ids are unique in the picture and the same on every run."""

    picture: str
    zoom: float = 1
    _count: int = field(default=0)

    def contoured(self, content: str, *, scale: float) -> str:
        """Draw content in its contour; `scale` is the size of its own units in the scene.

        What is drawn small, as in a bubble, gets a thinner line; a near view does not thicken lines as much as shapes.
        """
        if not content:
            return ""
        self._count += 1
        thin = min(1.0, scale) ** 0.4
        width = CONTOUR * thin / self.zoom**0.65 / scale
        return outlined(content, name=f"{self._prefix}{self._count}", width=width)

    @property
    def _prefix(self) -> str:
        """Short, and nearly always different from that of another picture on the same page."""
        return f"p{zlib.crc32(self.picture.encode()) % 0xFFFFF:05x}-"
