"""Whoever holds the paper beside the screen finds its lines in the order of the paper, in the words of the paper."""

import re
from html import unescape

import pytest

from assess.credentials import paper_file
from assess.domain.code import Code
from assess.services import issuing, printing
from assess.services.printing import Choice
from tests.credentials.samples import code_number
from tests.web.conftest import WebDesk
from tests.web.verify.conftest import Counter

ONE = re.compile(r"<span(?: class=\"code\")?>(?!<i)(.*?)</span>", re.DOTALL)
BARS = re.compile(r'<span class="bars".*?</span>', re.DOTALL)


def lines(page: str) -> tuple[list[str], set[str]]:
    """Give the printed words in their order, and the languages that they are said to be in."""
    compared = BARS.sub("", page.partition('id="compare"')[2].partition("</ol>")[0])
    found = [block.partition("</label>")[0].partition('<span class="said')[0] for block in compared.split("<li>")[1:]]
    return [unescape(one) for block in found for one in ONE.findall(block.partition('class="printed"')[2])], set(
        re.findall(r'class="printed" lang="(\w+)"', compared)
    )


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("named", [True, False])
def test_the_lines_are_those_of_the_paper_in_its_order_and_language(web: WebDesk, named: bool) -> None:  # noqa: FBT001
    people = web.people
    certificate = people.certified(people.session("cleaning"), language="fr")
    file = issuing.file(people.office, people.els, certificate)
    code = file.code if named else Code(file.line.statement.unnamed_code or "")
    paper = printing.pdf(people.office, people.els, certificate, Choice(unnamed=not named))
    printed = letters(" ".join(paper_file.read(paper.body).printed))
    answer = web.browser().post(f"/verify/{code.shown}?lang=nl", data={"family_name": "Yıldız"} if named else {})
    found, languages = lines(answer.get_data(as_text=True))
    assert languages == {"fr"}
    assert len(found) > 30
    place = 0
    for line in found:
        at = printed.find(letters(line), place)
        assert at >= 0, f"{line} is not on the paper after what comes before it"
        place = at + len(letters(line))


def test_a_page_in_another_language_says_beside_each_line_what_it_means(counter: Counter) -> None:
    code, _ = counter.issue(3, language="nl")
    page = counter.client().get(f"/verify/{code.shown}?lang=fr").get_data(as_text=True)
    same = counter.client().get(f"/verify/{code.shown}?lang=nl").get_data(as_text=True)
    assert 'class="said soft"' in page
    assert 'class="said soft"' not in same
    assert code_number(3).shown in lines(same)[0]
