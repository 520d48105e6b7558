/** May we also do this with what she showed? Yes, no (which costs nothing), or she asks her counsellor first and goes on. */
import { grid, makeCard, picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { after } from "../flow.js";

const CHOICES = /** @type {const} */ ([
  ["consent_given", "consent.allow", ["yes"]],
  ["consent_refused", "consent.deny", ["disagree", "yes"]],
  ["help_asked", "consent.ask", ["desk"]],
]);

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const { pack, state } = session;
  const { id: purpose, picture: scene, version } = /** @type {import("../types.js").Purpose[]} */ (pack.consent.purposes)[here.at];
  const key = `consent.${purpose}`;
  const before = state.said.get(purpose);
  /** @type {string|undefined} */
  let chosen = before === undefined ? undefined : before ? "consent_given" : "consent_refused";
  const cards = CHOICES.map(([id, words, signs]) => makeCard(session, {
    id, key: words, text: session.text(words), kind: "row sign-card",
    visual: el("span", { class: "sign-icon" }, ...signs.map((sign) => icon(sign))),
  }, (card) => {
    if (chosen === card.id) return session.yes();
    const told = chosen ? "ui.changed" : "ui.chosen";
    chosen = card.id;
    session.refresh();
    return card.say(told);
  }));
  return {
    title: session.text(key), titleKey: key,
    body: el("div", { class: "with-stem" }, el("div", { class: "stem" }, picture(session, scene, true)), grid("options", cards)),
    spoken: cards.map((card) => card.words),
    ready: () => Boolean(chosen),
    show: () => cards.forEach((card) => card.press(card.id === chosen)),
    confirm: async () => {
      const next = after(pack, state, here);
      if (chosen === "help_asked") return session.help.raise(next);
      const body = { purpose, version, language: session.language };
      session.saved = await session.record(/** @type {string} */ (chosen), null, body, next);
      return session.draw();
    },
  };
}
