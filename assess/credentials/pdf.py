"""The paper itself: a frozen statement drawn as a PDF, the same bytes every time.

Typefaces are embedded as subsets; pictures are vector. The metadata holds no personal data: a file name or a
document's properties must not tell a name that its holder covered.
"""

from collections.abc import Mapping, Sequence

from assess.credentials.blocks import PAGE_HEIGHT, PAGE_WIDTH, Sheet
from assess.credentials.document import About, Attachment, Document
from assess.credentials.fonts import Fonts
from assess.credentials.layout import Page, compose
from assess.credentials.painting import Painter
from assess.domain.certificate import Statement
from assess.domain.paper import Design, Wording


def render_certificate(
    *,
    statement: Statement,
    pictures: Mapping[str, bytes],
    wording: Wording,
    design: Design,
    fonts: Fonts,
    verify_url: str,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Draw a certificate.

    `pictures` holds the SVG of each competence's picture by its SHA-256; a picture that is not there leaves a calm
    plane, because a paper without a picture is better than none. `verify_url` is the address of the check, without
    the code. Raises BadInput when a name has a letter that the typefaces lack.
    """
    sheet = Sheet(statement=statement, wording=wording, design=design, fonts=fonts, verify_url=verify_url.rstrip("/"))
    return _written(compose(sheet), pictures, sheet, attachments)


def _written(
    pages: tuple[Page, ...], pictures: Mapping[str, bytes], sheet: Sheet, attachments: Sequence[Attachment]
) -> bytes:
    about = About(
        title=sheet.wording.document,
        author=sheet.statement.issuer.name,
        language=sheet.statement.language,
        day=sheet.statement.issued_on,
    )
    document = Document(about, (PAGE_WIDTH, PAGE_HEIGHT))
    painter = Painter(document, pictures)
    for page in pages:
        painter.paint(page.marks)
        document.showPage()
    return document.finished(attachments)
