/** Consent in pictures. The last one asks: yes or not now; both are fine, and she may come back to it. */
import { grid, makeCard, picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { after } from "../flow.js";

const CHOICES = /** @type {const} */ ([
  ["consent_given", "consent.yes", "yes"],
  ["consent_refused", "consent.not_now", "leave"],
]);

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const { pack } = session;
  const screen = pack.consent.screens[here.at];
  const big = picture(session, screen.picture, true);
  const same = { title: session.text(screen.text), titleKey: screen.text };
  if (!here.last) {
    const body = el("div", { class: "show-big", data: { n: 1 } }, big);
    return { ...same, body, confirm: () => session.go(after(pack, session.state, here)) };
  }
  /** @type {string|undefined} */
  let chosen = session.state.consent ? `consent_${session.state.consent}` : undefined;
  const cards = CHOICES.map(([id, key, sign]) => makeCard(session, {
    id, key, text: session.text(key), kind: "row sign-card", visual: el("span", { class: "sign-icon" }, icon(sign)),
  }, (card) => {
    if (chosen === card.id) return session.yes();
    const told = chosen ? "ui.changed" : "ui.chosen";
    chosen = card.id;
    session.refresh();
    return card.say(told);
  }));
  return {
    ...same,
    body: el("div", { class: "with-stem" }, el("div", { class: "stem" }, big), grid("options", cards)),
    spoken: cards.map((card) => card.words),
    ready: () => Boolean(chosen),
    show: () => cards.forEach((card) => card.press(card.id === chosen)),
    confirm: async () => {
      const body = { purpose: "assessment", version: pack.consent.version, language: session.language };
      const given = chosen === "consent_given";
      session.saved = await session.record(/** @type {string} */ (chosen), null, body, given ? after(pack, session.state, here) : { step: "refused" });
      return session.draw();
    },
  };
}
