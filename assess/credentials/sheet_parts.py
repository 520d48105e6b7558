"""What both sheets of paper are made of: their styles, rings and boxes to mark, and how wide they are."""

from dataclasses import dataclass
from typing import Final

from assess.credentials.fonts import Fonts
from assess.credentials.marks import Block, Box, Style
from assess.credentials.typeset import PAGE_WIDTH
from assess.domain.paper import Design

LEFT: Final = 40.0
WIDTH: Final = PAGE_WIDTH - 2 * LEFT
_EDGE: Final = 1.3
WHITE: Final = "#FFFFFF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Typefaces and colours, and the styles made of them."""

    fonts: Fonts
    design: Design

    def text(self, size: float, colour: str = "") -> Style:
        return Style(face=self.fonts.text, size=size, leading=size * 1.32, colour=colour or self.design.ink)

    def strong(self, size: float, colour: str = "") -> Style:
        return Style(face=self.fonts.strong, size=size, leading=size * 1.28, colour=colour or self.design.ink)

    def soft(self, size: float) -> Style:
        return self.text(size, self.design.soft)


def circle(look: Look, size: float) -> Block:
    """A ring to mark."""
    return _outlined(look, size, size / 2)


def box(look: Look, size: float) -> Block:
    """A box to write in."""
    return _outlined(look, size, 3)


def _outlined(look: Look, size: float, radius: float) -> Block:
    inner = size - 2 * _EDGE
    outer = Box(x=0, y=0, width=size, height=size, fill=look.design.ink, radius=radius)
    white = Box(x=_EDGE, y=_EDGE, width=inner, height=inner, fill=WHITE, radius=max(0.5, radius - _EDGE))
    return Block(size, (outer, white))
