"""A PDF document that conforms to PDF/UA-1 and PDF/A-3A: ReportLab's pages, and around them what it does not write.

That is: the structure, its typefaces, metadata in XMP, what its colours mean (sRGB), and attached files.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from assess.credentials.raw_objects import Objects, text_string
from assess.credentials.structure import Tree
from assess.credentials.typesetting import FontBook

MADE_WITH: Final = "Salto"
_ICC_DATE: Final = slice(24, 36)
_ICC_IDENTITY: Final = slice(84, 100)
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>{made_with}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<pdf:Producer>{made_with}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside the document: the same claims for a machine. Neither its name nor its description tells a person's."""

    name: str
    kind: str
    """Its media type."""
    body: bytes
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a reader shows of the document without opening it: never a person's name. `day` is an ISO date."""

    title: str
    author: str
    language: str
    day: str


class Document(Canvas):
    """ReportLab's canvas, with a tree of structure and a book of typefaces."""

    _doc: Any
    _pagesize: tuple[float, float]
    _code: list[str]

    def __init__(self, about: About, size: tuple[float, float]) -> None:
        """Begin a document whose pages have this size in points."""
        self._out = io.BytesIO()
        super().__init__(self._out, pagesize=size, pageCompression=0, invariant=1, pdfVersion=(1, 7))
        self.objects = Objects(self._doc)
        self.tree = Tree()
        self.fonts = FontBook()
        self.about = about
        self._annotations: list[list[str]] = []
        self._begin()

    @property
    def height(self) -> float:
        """Height of the page, in points."""
        return self._pagesize[1]

    def write(self, *operators: str) -> None:
        """Write page content."""
        self._code += operators

    def annotate(self, reference: str) -> None:
        """Put an annotation on this page."""
        self._annotations[-1].append(reference)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """End this page and begin the next."""
        super().showPage()
        self._begin()

    def finished(self, attachments: Sequence[Attachment] = ()) -> bytes:
        """Write everything that belongs to the document as a whole, and give its bytes."""
        document = self._doc
        document.idToObject[pdfdoc.BasicFonts].dict.update(self.fonts.add_to(self.objects))
        pages = document.Pages.pages
        references = [self.objects.reference(page) for page in pages]
        for number, page in enumerate(pages):
            self._complete(page, number)
        self._catalogue(self.tree.write(self.objects, references), attachments)
        document.info = _Info(self.about)
        self.save()
        return self._out.getvalue()

    def _make_preamble(self) -> None:
        """Begin pages without a typeface of ReportLab's own, which would not be embedded."""
        self._preamble = ""

    def _begin(self) -> None:
        self.tree.begin_page()
        self._annotations.append([])

    def _complete(self, page: Any, number: int) -> None:
        body = page.stream.encode("latin-1")
        page.Contents = self.objects.stream("", body)
        page.StructParents, page.Tabs = str(number), "/S"
        page.Annots = pdfdoc.PDFArray(self._annotations[number]) if self._annotations[number] else None
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]

    def _catalogue(self, structure: str, attachments: Sequence[Attachment]) -> None:
        catalogue, objects = self._doc.Catalog, self.objects
        catalogue.Lang = text_string(self.about.language)
        catalogue.MarkInfo = "<< /Marked true >>"
        catalogue.StructTreeRoot = structure
        catalogue.ViewerPreferences = "<< /DisplayDocTitle true >>"
        catalogue.Metadata = objects.stream("/Type /Metadata /Subtype /XML", _xmp(self.about), packed=False)
        profile = objects.stream("/N 3", _srgb())
        catalogue.OutputIntents = (
            "[<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
            f" /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} >>]"
        )
        catalogue.Outlines = None
        if attachments:
            files = [_attached(objects, one, self.about.day) for one in attachments]
            names = " ".join(f"{text_string(one.name)} {file}" for one, file in zip(attachments, files, strict=True))
            catalogue.AF = f"[{' '.join(files)}]"
            catalogue.Names = f"<< /EmbeddedFiles << /Names [{names}] >> >>"
        catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents", "AF"]


class _Info(pdfdoc.PDFInfo):
    """The old dictionary of properties, saying the same as the XMP metadata."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about

    def format(self, _document: Any) -> bytes:
        day = self._about.day.replace("-", "")
        return (
            f"<< /Title {text_string(self._about.title)} /Author {text_string(self._about.author)}"
            f" /Creator ({MADE_WITH}) /Producer ({MADE_WITH})"
            f" /CreationDate (D:{day}000000Z) /ModDate (D:{day}000000Z) >>"
        ).encode("ascii")


def _xmp(about: About) -> bytes:
    values = {"title": about.title, "author": about.author, "language": about.language, "day": about.day}
    escaped = {name: escape(value) for name, value in values.items()}
    return _XMP.format(made_with=MADE_WITH, **escaped).encode()


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    """Give the sRGB profile, without the moment at which it was made."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_ICC_DATE] = bytes.fromhex("07EA00010001000000000000")
    profile[_ICC_IDENTITY] = bytes(16)
    return bytes(profile)


def _attached(objects: Objects, one: Attachment, day: str) -> str:
    kind = one.kind.replace("/", "#2F")
    moment = f"(D:{day.replace('-', '')}000000Z)"
    file = objects.stream(
        f"/Type /EmbeddedFile /Subtype /{kind} /Params << /Size {len(one.body)} /ModDate {moment} >>", one.body
    )
    name = text_string(one.name)
    return objects.add(
        f"<< /Type /Filespec /F {name} /UF {name} /Desc {text_string(one.says)} /AFRelationship /Data"
        f" /EF << /F {file} /UF {file} >> >>"
    )
