/** Choose the picture that shows what she would do. */
import { grid, optionCards, picture, showChosen } from "../cards.js";
import { el } from "../dom.js";

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const item = session.pack.items[here.item];
  const options = item.options ?? [];
  const shape = options.length < 4 ? "row" : "column";
  const cards = optionCards(session, options, shape, (card) => {
    if (session.draft(here.item) === card.id) return session.yes();
    session.choose(here.item, card.id);
    return card.say(session.told);
  });
  const stem = el("div", { class: "stem" }, picture(session, item.picture, true));
  return {
    title: session.text(item.text), titleKey: item.text,
    body: el("div", { class: "with-stem" }, stem, grid("options", cards)),
    spoken: cards.map((card) => card.words),
    ready: () => typeof session.draft(here.item) === "string",
    show: () => showChosen(session, cards, () => session.draft(here.item)),
    unknown: () => null,
    hint: () => cards.find(({ id }) => id === item.key)?.element ?? null,
    confirm: () => session.answer(here, { response: session.draft(here.item) }),
  };
}
