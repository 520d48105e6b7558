"""The part of SVG that pictures may use. Another piece turns exactly this into PDF operators; browsers draw it under a
strict content security policy. README.md lists it for people.
"""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

PAINT = frozenset({"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity", "transform", "id"})
ELEMENTS: Mapping[str, frozenset[str]] = {
    "svg": PAINT | {"viewBox"},
    "g": PAINT | {"clip-path"},
    "use": PAINT | {"href"},
    "path": PAINT | {"d"},
    "rect": PAINT | {"x", "y", "width", "height", "rx"},
    "ellipse": PAINT | {"cx", "cy", "rx", "ry"},
    "defs": frozenset(),
    "clipPath": frozenset({"id"}),
}
_NUMBER = r"-?\d+(\.\d+)?"
_STEP = (
    rf"(translate\({_NUMBER} {_NUMBER}\)|rotate\({_NUMBER}( {_NUMBER} {_NUMBER})?\)|scale\({_NUMBER}( {_NUMBER})?\))"
)
TRANSFORM = re.compile(rf"{_STEP}( {_STEP})*")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|none")


def outside_subset(svg: str) -> list[str]:
    """Say what in a picture is not allowed; nothing when all is well."""
    found: list[str] = []
    ids: set[str] = set()
    uses: list[str] = []
    for element in ET.fromstring(svg).iter():  # noqa: S314 - our own drawing, made a line above
        kind = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
        if kind not in ELEMENTS:
            found.append(f"<{kind}>")
            continue
        found += [f"{kind} {name}" for name in element.attrib if name not in ELEMENTS[kind]]
        found += [
            f'{kind} {name}="{element.attrib[name]}"'
            for name in ("fill", "stroke")
            if name in element.attrib and not COLOUR.fullmatch(element.attrib[name])
        ]
        if not TRANSFORM.fullmatch(element.attrib.get("transform", "scale(1)")):
            found.append(f'transform="{element.attrib["transform"]}"')
        if (own := element.attrib.get("id")) is not None:
            found += [f'id="{own}" twice'] if own in ids else []
            ids.add(own)
        uses += [element.attrib["href"].removeprefix("#")] if "href" in element.attrib else []
    return found + [f'href="#{name}"' for name in uses if name not in ids]
