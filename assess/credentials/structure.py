"""What each thing on the paper is, for somebody who hears it: a tree of headings, paragraphs and pictures.

ISO 14289-1 (PDF/UA) asks for it; the order of the tree is the order in which it is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from assess.credentials.raw_objects import Objects, Slot, text_string

GROUPS: Final = frozenset({"Document", "Part", "Sect", "Div"})
"""Elements that hold others and no words of their own."""

_FIRST_LINK: Final = 100_000
"""Keys of the parent tree from here on are annotations; those before are pages."""


@dataclass(slots=True, kw_only=True, eq=False)
class Element:
    """One element of the tree. `says` is the text in place of a picture; `area` its rectangle on the page, in points."""

    kind: str
    parent: "Element | None" = None
    says: str = ""
    language: str = ""
    area: tuple[float, float, float, float] | None = None
    parts: "list[Element | tuple[int, int]]" = field(default_factory=list)
    """In reading order: elements, and (page, number) of what is painted for this one."""
    link: Slot | None = None
    page: int = 0

    def add(self, kind: str, *, says: str = "", language: str = "") -> "Element":
        """Add an element under this one."""
        new = Element(kind=kind, parent=self, says=says, language=language)
        self.parts.append(new)
        return new

    def all(self) -> "Iterator[Element]":
        """Give this one and all under it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.all()


class Tree:
    """The structure of one document while its pages are painted."""

    def __init__(self) -> None:
        """Begin with an empty document."""
        self.root = Element(kind="Document")
        self._painted: list[list[Element]] = []
        self._links: list[Element] = []

    def begin_page(self) -> None:
        """Count content from zero again."""
        self._painted.append([])

    def number(self, element: Element) -> int:
        """Give the number under which the next content on this page belongs to an element."""
        page = len(self._painted) - 1
        number = len(self._painted[page])
        element.parts.append((page, number))
        self._painted[page].append(element)
        return number

    def link(self, element: Element, slot: Slot) -> int:
        """Note that an annotation belongs to an element; gives its key in the parent tree."""
        element.link = slot
        element.page = len(self._painted) - 1
        self._links.append(element)
        return _FIRST_LINK + len(self._links) - 1

    def write(self, objects: Objects, pages: list[str]) -> str:
        """Write the tree; `pages` are the references of the pages. Gives the reference of its root."""
        root = objects.slot()
        slots = {element: objects.slot() for element in self.root.all()}
        for element, slot in slots.items():
            above = root if element.parent is None else slots[element.parent]
            slot.fill(_written(element, above, slots, pages))
        numbers = [
            f"{page} [{' '.join(slots[element].reference for element in painted)}]"
            for page, painted in enumerate(self._painted[: len(pages)])
        ]
        numbers += [f"{_FIRST_LINK + key} {slots[element].reference}" for key, element in enumerate(self._links)]
        parents = objects.add(f"<< /Nums [{' '.join(numbers)}] >>")
        root.fill(
            f"<< /Type /StructTreeRoot /K {slots[self.root].reference} /ParentTree {parents}"
            f" /ParentTreeNextKey {_FIRST_LINK + len(self._links)} >>"
        )
        return root.reference


def _written(element: Element, above: Slot, slots: dict[Element, Slot], pages: list[str]) -> str:
    painted = [part[0] for part in element.parts if isinstance(part, tuple)]
    home = painted[0] if painted else element.page
    kids = []
    for part in element.parts:
        if isinstance(part, Element):
            kids.append(slots[part].reference)
        elif part[0] == home:
            kids.append(str(part[1]))
        else:
            kids.append(f"<< /Type /MCR /Pg {pages[part[0]]} /MCID {part[1]} >>")
    if element.link:
        kids.append(f"<< /Type /OBJR /Pg {pages[element.page]} /Obj {element.link.reference} >>")
    entries = [f"/Type /StructElem /S /{element.kind} /P {above.reference} /K [{' '.join(kids)}]"]
    if painted or element.link:
        entries.append(f"/Pg {pages[home]}")
    if element.says:
        entries.append(f"/Alt {text_string(element.says)}")
    if element.language:
        entries.append(f"/Lang {text_string(element.language)}")
    if element.area:
        box = " ".join(f"{value:.2f}" for value in element.area)
        entries.append(f"/A << /O /Layout /Placement /Block /BBox [{box}] >>")
    return f"<< {' '.join(entries)} >>"
