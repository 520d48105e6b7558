import re
from pathlib import Path

from assess.web import guards
from tests.web.conftest import WebDesk

DOCUMENTED = Path("docs/reference/routes.md")
ROW = re.compile(r"^\| (?P<methods>[A-Z ]+) \| `(?P<address>[^`]+)` \| (?P<guard>[a-z_ ]+) \|", re.MULTILINE)


def test_every_route_stands_in_the_reference_with_its_guard(web: WebDesk) -> None:
    written = {
        (found["address"], method, found["guard"])
        for found in ROW.finditer(DOCUMENTED.read_text(encoding="utf-8"))
        for method in found["methods"].split()
    }
    served = set()
    for rule in web.app.url_map.iter_rules():
        with web.app.app_context():
            guard = guards.guard_of(rule.endpoint)
        said = guard.permission.value if guard.permission else guard.kind.replace("_", " ")
        served |= {(rule.rule, method, said) for method in {"GET", "POST"} & (rule.methods or set())}
    assert written == served
