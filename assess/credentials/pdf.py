"""The paper itself: a frozen statement drawn as a PDF, the same bytes every time.

Typefaces are embedded as subsets; pictures are vector. The metadata holds no personal data: a file name or a
document's properties must not tell a name that its holder covered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.credentials import card, own_page
from assess.credentials.blocks import Sheet
from assess.credentials.document import About, Attachment, Document
from assess.credentials.fonts import Fonts
from assess.credentials.layout import compose
from assess.credentials.marks import Mark, Placed, Raster
from assess.credentials.painting import Painter
from assess.credentials.typeset import PAGE_HEIGHT, PAGE_WIDTH
from assess.domain.certificate import Statement
from assess.domain.paper import Design, Layout, OwnWords, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Everything that a paper is drawn from.

    `pictures` holds the SVG of each competence's picture by its SHA-256; a picture that is not there leaves a calm
    plane, because a paper without a picture is better than none. `verify_url` is the address of the check, without
    the code; `proof` is the whole address that the symbol holds, with the signed claims as its fragment (a sample, which
    nobody signed, has none). `attachments` travel inside its own file, not in one with many papers. `own_words` are needed for the page in pictures only.
    """

    statement: Statement
    pictures: Mapping[str, bytes]
    wording: Wording
    design: Design
    fonts: Fonts
    verify_url: str
    proof: str = ""
    logo: Raster | None = None
    own_words: OwnWords | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def language(self) -> str:
        """The language of the paper as a whole."""
        if self.design.layout is Layout.PICTURES and self.own_words:
            return self.own_words.language
        return self.statement.language


def render_certificate(paper: Paper, *, attachments: Sequence[Attachment] = ()) -> bytes:
    """Draw a paper. Raises BadInput when a name has a letter that the typefaces lack."""
    document = Document(_about(paper), (PAGE_WIDTH, PAGE_HEIGHT))
    _paint(document, Painter(document, paper.pictures), paper)
    return document.finished((*paper.attachments, *attachments))


class Stack:
    """Many papers in one file for a printer: pictures and typefaces are shared, and each begins on a front side."""

    def __init__(self, first: Paper) -> None:
        """Begin a file; its properties are those of the first paper, which tell no name."""
        self._document = Document(_about(first), (PAGE_WIDTH, PAGE_HEIGHT))
        self._painter = Painter(self._document, {})

    def add(self, paper: Paper) -> None:
        """Put a paper on the stack, with an empty back where it has an odd number of pages."""
        self._painter.pictures = {**self._painter.pictures, **paper.pictures}
        if _paint(self._document, self._painter, paper) % 2:
            self._document.showPage()

    def finished(self) -> bytes:
        """Give the file."""
        return self._document.finished()


def _paint(document: Document, painter: Painter, paper: Paper) -> int:
    """Paint the pages of one paper, in its own language; gives their number."""
    pages = _pages(paper)
    part = document.tree.root.add("Part", language=paper.language)
    for marks in pages:
        painter.paint(marks, part)
        document.showPage()
    return len(pages)


def _pages(paper: Paper) -> list[tuple[Mark | Placed, ...]]:
    sheet = Sheet(
        statement=paper.statement,
        wording=paper.wording,
        design=paper.design,
        fonts=paper.fonts,
        verify_url=paper.verify_url.rstrip("/"),
        proof=paper.proof,
        logo=paper.logo,
    )
    if paper.design.layout is Layout.CARD:
        return [card.page(sheet)]
    if paper.design.layout is Layout.PICTURES:
        if paper.own_words is None:
            raise ValueError("the page in pictures needs its words")
        return own_page.pages(sheet, paper.own_words)
    return [page.marks for page in compose(sheet)]


def _about(paper: Paper) -> About:
    words = paper.own_words if paper.design.layout is Layout.PICTURES else None
    return About(
        title=words.title if words else paper.wording.document,
        author=paper.statement.issuer.name,
        language=paper.language,
        day=paper.statement.issued_on,
    )
