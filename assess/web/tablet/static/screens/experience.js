/** "Have you done this?": how often, as a week of days; then where, where several may be chosen. */
import "../week.js";
import { grid, makeCard, optionCards, picture, showChosen } from "../cards.js";
import { el } from "../dom.js";

/** @typedef {import("../types.js").Session} Session */

/** @param {Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  return here.sub === "where" ? where(session, here) : often(session, here);
}

/** @param {Session} session @param {any} here @returns {import("../types.js").Screen} */
function often(session, here) {
  const item = session.pack.items[here.item];
  const frequency = () => session.draft(here.item)?.frequency;
  const cards = session.pack.frequencies.map(({ id, text = `frequency.${id}` }) => makeCard(session, {
    id, text: session.text(text), key: text, kind: "row often", visual: el("salto-week", { days: id }),
  }, (card) => {
    if (frequency() === card.id) return session.yes();
    const contexts = card.id === "never" ? [] : session.draft(here.item)?.contexts ?? [];
    session.choose(here.item, { frequency: card.id, contexts });
    return card.say(session.told);
  }));
  return {
    title: session.text(item.text), titleKey: item.text,
    body: el("div", { class: "with-stem" },
      el("div", { class: "stem" }, picture(session, item.picture, true)), grid("options", cards)),
    spoken: cards.map((card) => card.words),
    ready: () => Boolean(frequency()),
    show: () => showChosen(session, cards, frequency),
    unknown: () => null,
    confirm: () => (frequency() === "never"
      ? session.answer(here, { frequency: "never", contexts: [] })
      : session.go({ step: here.id, sub: "where", from: here.from })),
  };
}

/** @param {Session} session @param {any} here @returns {import("../types.js").Screen} */
function where(session, here) {
  const item = session.pack.items[here.item];
  const draft = () => session.draft(here.item) ?? {};
  const contexts = () => /** @type {string[]} */ (draft().contexts ?? []);
  const options = session.pack.contexts.map((context) => ({ ...context, text: context.text ?? `context.${context.id}` }));
  const cards = optionCards(session, options, "column", (card) => {
    const kept = contexts().filter((id) => id !== card.id);
    const next = kept.length === contexts().length ? [...kept, card.id] : kept;
    session.choose(here.item, { frequency: draft().frequency, contexts: next });
    return card.say(next.includes(card.id) ? "ui.chosen" : "ui.changed");
  });
  const reminder = el("div", { class: "reminder" },
    picture(session, item.picture, true), el("salto-week", { days: draft().frequency }));
  const body = grid("contexts", cards);
  body.prepend(reminder);
  return {
    title: session.text("ui.where"), titleKey: "ui.where", body,
    spoken: cards.map((card) => card.words),
    ready: () => contexts().length > 0,
    show: () => cards.forEach((card) => card.press(contexts().includes(card.id))),
    confirm: () => session.answer(here, { frequency: draft().frequency, contexts: contexts() }),
  };
}
