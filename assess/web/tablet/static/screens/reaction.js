/** What she thinks of her result: it is right, she does not agree, or she wants to add something. A person hears of the last two. */
import { grid, makeCard } from "../cards.js";
import { el, icon } from "../dom.js";
import { after } from "../flow.js";

const CHOICES = /** @type {const} */ ([
  ["result_seen", "ui.result.right", "yes"],
  ["disagreed", "ui.result.disagree", "disagree"],
  ["addition_wished", "ui.result.add", "add"],
]);

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  /** @type {string|undefined} */
  let chosen;
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
    title: session.text("ui.result.ask"), titleKey: "ui.result.ask",
    body: el("div", { class: "reaction" }, grid("options", cards)),
    spoken: cards.map((card) => card.words),
    ready: () => Boolean(chosen),
    show: () => cards.forEach((card) => card.press(card.id === chosen)),
    confirm: async () => {
      const wish = /** @type {string} */ (chosen);
      const right = wish === "result_seen";
      if (!await session.record(wish, null, {}, right ? after(session.pack, session.state, here) : undefined)) return undefined;
      session.saved = true;
      return right ? session.draw() : (await import("./speaking.js")).offer(session, wish);
    },
  };
}
