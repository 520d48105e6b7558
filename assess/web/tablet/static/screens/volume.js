/** Is it loud enough? She listens as often as she likes, learns where the keys are, and goes on when she wants. */
import { grid, makeCard } from "../cards.js";
import { el, icon } from "../dom.js";
import { goOn } from "../hearing.js";
import { speak } from "../voice.js";

const CHOICES = /** @type {const} */ ([["good", "ear"], ["louder", "louder"]]);

/** @param {import("../types.js").Session} session @returns {import("../types.js").Screen} */
export function draw(session) {
  /** @type {string|undefined} */
  let chosen;
  const spoken = (/** @type {string} */ key, /** @type {Element} */ element) => ({ text: session.text(key), key, element });
  const keys = el("span", { class: "glyph louder" }, icon("louder"));
  const aside = el("p", { class: "aside" }, icon("headphones"), el("span", { text: session.text("ui.headphones") }));
  const cards = CHOICES.map(([id, sign]) => makeCard(session, {
    id, key: `ui.volume.${id}`, text: session.text(`ui.volume.${id}`), kind: "row sign-card",
    visual: el("span", { class: "sign-icon" }, icon(sign)),
  }, (card) => {
    if (chosen === card.id && id === "good") return session.yes();
    chosen = card.id;
    session.refresh();
    const more = id === "louder" ? [spoken("ui.volume.how", keys), spoken("ui.headphones", aside)] : [];
    return speak([card.words, ...more]);
  }));
  return {
    title: session.text("ui.volume"), titleKey: "ui.volume",
    body: el("div", { class: "with-stem" }, el("div", { class: "hearing" }, keys,
      el("p", { class: "aside", text: session.text("ui.volume.how") }), aside), grid("options", cards)),
    spoken: cards.map((card) => card.words),
    show: () => cards.forEach((card) => card.press(card.id === chosen)),
    confirm: () => { goOn(); return session.draw(); },
  };
}
