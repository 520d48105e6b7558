"""A tablet that stands on any screen at once, in any language: for looking at screens rather than walking to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from assess.services import enrolling, pairing_tablets, planning
from assess.services.office import Actor, Office

OUTBOX = "(await import(document.querySelector('link[href$=\"store.js\"]').href.replace('store.js', 'outbox.js'))).Outbox.open()"
"""What the tablet keeps, from inside its page."""
BEGIN = f"""async ({{token}}) => {{
  const outbox = await {OUTBOX};
  const get = (what) => fetch(what, {{ headers: {{ Authorization: `Bearer ${{token}}` }} }}).then((a) => a.json());
  const pack = await get("pack");
  await outbox.begin(pack, token, (await get("key")).key);
  const add = (kind, item, body) => outbox.add(pack.session, {{ kind, item, body }});
  await add("language_chosen", null, {{ language: pack.language }});
  await add("consent_given", null, {{ purpose: "assessment", version: pack.consent.version, language: pack.language }});
  for (const part of pack.parts) for (const id of part.items) {{
    const {{ kind, options = [], groups = [], partners = [], key }} = pack.items[id];
    const response = key ?? {{ choose: options[0]?.id, order: options.map((one) => one.id), hazard: [400, 300],
      sort: Object.fromEntries(options.map((one, at) => [one.id, groups[at % groups.length]?.id])),
      match: Object.fromEntries(options.map((one, at) => [one.id, partners[at]?.id])) }}[kind];
    if (kind === "card") await add("experience_answered", id, {{ frequency: "often", contexts: ["home"] }});
    else await add(part.kind === "practice" ? "practice_answered" : "task_answered", id,
      part.kind === "practice" ? {{ response, tries: 1 }} : {{ response }});
  }}
  return pack;
}}"""
STAND = f"""async ({{session, step, sub, language}}) => {{
  const outbox = await {OUTBOX};
  await outbox.current();
  await outbox.add(session, {{ kind: "language_chosen", item: null, body: {{ language }} }});
  await outbox.change(session, {{ place: {{ step, sub }}, language }});
}}"""
CALM = 700
AROUND = ("language", "welcome", "consent-show", "consent-keep", "consent-stop")
KINDS = ("choose", "order", "hazard", "sort", "match")


@dataclass
class Anywhere:
    """A handed-over tablet on which everything is answered already."""

    page: Page
    url: str
    pack: Mapping[str, Any] = field(default_factory=dict)

    def begin(self, office: Office, els: Actor, domains: tuple[str, ...]) -> None:
        """Plan a session, hand the tablet over behind her back, and answer everything."""
        participant = enrolling.enrol(office, els, given_name="Fatma", family_name="", language="nl")
        today = office.day(office.clock.now())
        session = planning.plan(office, els, participant.id, domains=domains, language="nl", planned_for=today)
        pairing = pairing_tablets.start(office)
        pairing_tablets.confirm(office, els, session.id, pairing.code)
        token = pairing_tablets.poll(office, pairing.id, pairing.secret).token
        self.page.clock.install()
        self.page.goto(f"{self.url}/tablet/")
        self.page.wait_for_selector("#tablet[data-ready]")
        self.pack = self.page.evaluate(BEGIN, {"token": token})

    @property
    def languages(self) -> list[str]:
        return [one["code"] for one in self.pack["languages"]]

    def stand(self, step: str, language: str) -> None:
        """Show a screen; `item/where` is the second half of a card."""
        name, _, sub = step.partition("/")
        given = {"session": self.pack["session"], "step": name, "sub": sub or None, "language": language}
        self.page.evaluate(STAND, given)
        self.page.reload()
        self.page.wait_for_selector(f'#tablet[data-screen="{step}"]')
        self.page.clock.fast_forward(CALM)
        self.page.wait_for_selector("#tablet[data-ready]")
        self.page.evaluate("document.fonts.ready.then(() => true)")

    def longest_of_each_kind(self, language: str) -> Iterator[str]:
        """Name a screen of every kind: of the items, those with the longest question and with the longest answer."""
        yield from AROUND
        items = {name: item for name, item in self.pack["items"].items() if not name.startswith("practice.")}
        yield next(part["items"][0] for part in self.pack["parts"] if part["kind"] == "practice")
        for kind in ("card", *KINDS):
            mine = {name: item for name, item in items.items() if item["kind"] == kind}
            asked = max(mine, key=lambda name: self._length(language, mine[name]["text"]))
            answered = max(mine, key=lambda name: self._longest_answer(language, mine[name]))
            yield from dict.fromkeys([asked, *([f"{asked}/where"] if kind == "card" else [answered])])
        yield from ("overview", "closing")

    def _length(self, language: str, key: str) -> int:
        return len(self.pack["strings"][language][key])

    def _longest_answer(self, language: str, item: Mapping[str, Any]) -> int:
        shown = (*item.get("options", ()), *item.get("groups", ()), *item.get("partners", ()))
        return max((self._length(language, one["text"]) for one in shown), default=0)
