"""The page, the typefaces and the colours that every paper for a participant is set in."""

from dataclasses import dataclass

from assess.credentials.bidi import first_strong_is_rtl
from assess.credentials.fonts import Fonts
from assess.credentials.marks import Emblem, Raster, Style
from assess.domain.paper import Design

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
"""A4 in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeset:
    """An organisation's look and the typefaces, and the styles that are made of them. Sizes in points."""

    design: Design
    fonts: Fonts
    logo: Raster | None = None

    @property
    def left(self) -> float:
        return self.design.band_width + self.design.margin

    @property
    def width(self) -> float:
        return PAGE_WIDTH - self.left - self.design.margin

    def text(self, size: float, colour: str = "", leading: float = 1.38) -> Style:
        return Style(face=self.fonts.text, size=size, leading=size * leading, colour=colour or self.design.ink)

    def strong(self, size: float, colour: str = "", leading: float = 1.3) -> Style:
        return Style(face=self.fonts.strong, size=size, leading=size * leading, colour=colour or self.design.ink)

    def soft(self, size: float) -> Style:
        return self.text(size, self.design.soft)

    def naming(self, name: str, size: float, leading: float) -> Style:
        """The style of a person's name, which runs in the direction of its own first letter."""
        rtl = first_strong_is_rtl(name)
        return Style(face=self.fonts.name, size=size, leading=size * leading, colour=self.design.ink, rtl=rtl)

    def logo_mark(self, height: float, widest: float, says: str) -> Emblem | None:
        """The organisation's logo, at most so high and so wide; `says` is read aloud in its place."""
        if self.logo is None:
            return None
        scale = min(height / self.logo.height, widest / self.logo.width)
        width, height = self.logo.width * scale, self.logo.height * scale
        return Emblem(x=0, y=0, width=width, height=height, image=self.logo, says=says)
