"""What holds for every HTML page that Salto answers. The test client looks at each page that any test gets."""

import html
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

BUTTONS = {"hidden", "submit", "reset", "button", "image"}
ORDINARY_SCRIPTS = {"", "module", "text/javascript"}
UNSAFE_METHODS = {"POST", "PUT", "PATCH", "DELETE"}


class CheckedClient(FlaskClient):
    """A browser without a window: it says where its requests come from, and complains about a faulty page."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        if kwargs.get("method", "GET").upper() in UNSAFE_METHODS:
            headers = dict(kwargs.get("headers") or {})
            if not {"sec-fetch-site", "origin"} & {name.lower() for name in headers}:
                kwargs["headers"] = {**headers, "Sec-Fetch-Site": "same-origin"}
        response = super().open(*args, **kwargs)
        if response.mimetype == "text/html" and not 300 <= response.status_code < 400:
            found = problems_of(response.get_data(as_text=True), response.headers.get("Content-Security-Policy"))
            assert not found, f"{response.request.path}: " + "; ".join(found)
        return response


def problems_of(page: str, policy: str | None = None) -> list[str]:
    """Name everything that is wrong with a page; `policy` is the Content-Security-Policy that came with it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root: Element = parser.parse(page)
    strict = [f"line {place[0]}: {code} {values}" for place, code, values in parser.errors]
    rules = (_whole_page, _headings, _ids, _labels, _inline, _scripts_and_styles, _forms, _pictures, _buttons, _links)
    return [*strict, *(problem for rule in rules for problem in rule(root)), *_nonces(root, policy)]


def _whole_page(root: Element) -> Iterator[str]:
    if not root.get("lang"):
        yield "html has no lang"
    titles = [(title.text or "").strip() for title in root.iterfind("head/title")]
    if len(titles) != 1 or not titles[0]:
        yield "the page needs exactly one title with words in it"
    if not root.findall(".//main"):
        yield "the page has no main"


def _headings(root: Element) -> Iterator[str]:
    first = root.findall(".//h1")
    if len(first) != 1:
        yield f"the page has {len(first)} h1, not exactly one"
    elif not _words(first[0]):
        yield "the h1 says nothing"
    before = 0
    for element in root.iter():
        tag = str(element.tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            level = int(tag[1])
            if level > before + 1:
                yield f"after h{before} comes {tag}: {_words(element)!r}"
            before = level


def _ids(root: Element) -> Iterator[str]:
    counted = Counter(element.get("id") for element in root.iter() if element.get("id") is not None)
    for name, number in counted.items():
        if number > 1:
            yield f"id {name!r} occurs {number} times"
        if not name or " " in name:
            yield f"id {name!r} is empty or has a space"
    for element in root.iter():
        for attribute in ("aria-describedby", "aria-labelledby", "aria-controls", "for"):
            for name in (element.get(attribute) or "").split():
                if name not in counted:
                    yield f"{attribute} names {name!r}, which is not on the page"


def _labels(root: Element) -> Iterator[str]:
    inside = {field for label in root.iter("label") if _words(label) for field in label.iter()}
    named = {label.get("for") for label in root.iter("label") if _words(label) or label.find(".//img") is not None}
    for field in root.iter():
        if field.tag not in {"input", "select", "textarea"} or field.get("type") in BUTTONS:
            continue
        labelled = field in inside or field.get("id") in named
        if not labelled and not field.get("aria-label") and not field.get("aria-labelledby"):
            yield f"{field.tag} {field.get('name')!r} has no label"


def _inline(root: Element) -> Iterator[str]:
    for element in root.iter():
        if element.get("style") is not None:
            yield f"{element.tag} has a style attribute"
        for name in element.attrib:
            if name.startswith("on"):
                yield f"{element.tag} has an {name} attribute"


def _scripts_and_styles(root: Element) -> Iterator[str]:
    for style in root.iter("style"):
        if not style.get("nonce"):
            yield "a style element has no nonce"
    for script in root.iter("script"):
        source = script.get("src")
        if source and not _own(source):
            yield f"script {source} comes from elsewhere"
        if not source and not script.get("nonce") and (script.get("type") or "") in ORDINARY_SCRIPTS:
            yield "a script in the page has no nonce"
    for link in root.iter("link"):
        if not _own(link.get("href") or ""):
            yield f"link {link.get('href')} comes from elsewhere"


def _own(address: str) -> bool:
    return address.startswith("/") and not address.startswith("//")


def _nonces(root: Element, policy: str | None) -> Iterator[str]:
    for element in root.iter():
        nonce = element.get("nonce")
        if nonce and policy is not None and f"'nonce-{html.unescape(nonce)}'" not in policy:
            yield f"{element.tag} has a nonce that the policy does not name"


def _forms(root: Element) -> Iterator[str]:
    for form in root.iter("form"):
        for attribute in ("action", "method"):
            if not form.get(attribute):
                yield f"a form has no {attribute}"


def _pictures(root: Element) -> Iterator[str]:
    for picture in root.iter("img"):
        if picture.get("alt") is None:
            yield f"img {picture.get('src')!r} has no alt"


def _buttons(root: Element) -> Iterator[str]:
    for button in root.iter("button"):
        if not button.get("type"):
            yield f"button {_words(button)!r} does not say its type"
        if not _name(button):
            yield "a button has no name"


def _links(root: Element) -> Iterator[str]:
    for link in root.iter("a"):
        if link.get("href") and not _name(link):
            yield f"the link to {link.get('href')!r} has no name"


def _name(element: Element) -> str:
    pictures = " ".join(picture.get("alt") or "" for picture in element.iter("img"))
    return (element.get("aria-label") or element.get("aria-labelledby") or f"{_words(element)} {pictures}").strip()


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
