"""axe on a page of a browser: which rules, and what it found in one line each."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
RULES: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}


def found_on(page: Page, where: str) -> list[str]:
    """Each violation as `where: rule: element: what to do`."""
    answer: dict[str, Any] = AXE.run(page, options=RULES).response
    return [
        f"{where}: {rule['id']}: {' '.join(node['target'])}: {' '.join(node['failureSummary'].split())}"
        for rule in answer["violations"]
        for node in rule["nodes"]
    ]
