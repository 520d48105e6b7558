/**
 * A card: a picture with its words. The whole card is the button; its speaker says the words without choosing.
 *
 * @typedef {import("./session.js").Session} Session
 */
import { beside, el, icon } from "./dom.js";
import { speaker } from "./frame.js";
import { onTap } from "./tap.js";
import { speak } from "./voice.js";

/**
 * A picture of the pack. Its words stand beside it, or are its `alt`.
 * @param {Session} session
 * @param {string|undefined} id
 * @param {boolean} [alone] without words beside it
 */
export function picture(session, id, alone = false) {
  const address = id && session.pack.pictures[id];
  if (!address) return el("span", { class: "picture missing" });
  const alt = alone ? session.pack.alts[session.language]?.[id] ?? session.pack.alts.en?.[id] ?? "" : "";
  return el("img", {
    class: "picture", data: { scene: id }, src: address, alt, width: 800, height: 600, draggable: "false", decoding: "async",
  });
}

/**
 * @typedef {{element: HTMLElement, button: HTMLElement, id: string, words: import("./types.js").Spoken,
 *            press: (pressed: boolean) => void, say: (more?: string) => Promise<void>}} Card
 */

/**
 * @param {Session} session
 * @param {{id: string, text: string, key?: string, visual?: Node, language?: string, kind?: string,
 *          silent?: boolean}} what `visual` is its picture; `silent` leaves the speaker button out
 * @param {((card: Card) => unknown)|null} tapped null: the card only shows and speaks
 * @returns {Card}
 */
export function makeCard(session, what, tapped) {
  const text = el("span", { class: "card-text", text: what.text, lang: what.language, dir: what.language && "auto" }, beside(session, what.key));
  const button = el("button", { class: "card-tap", type: "button", "aria-pressed": tapped ? "false" : null },
    what.visual ?? null, text, el("span", { class: "card-mark" }, icon("yes")));
  const element = el("div", { class: `card ${what.kind ?? ""}`, data: { id: what.id } }, button);
  const words = { text: what.text, key: what.key, element, language: what.language };
  if (!what.silent) element.append(speaker(session, words));
  const card = {
    element, button, words, id: what.id,
    press: (/** @type {boolean} */ pressed) => {
      button.setAttribute("aria-pressed", String(pressed));
      element.classList.toggle("chosen", pressed);
    },
    say: (/** @type {string|undefined} */ more) => speak(more ? [words, session.said(more)] : [words]),
  };
  onTap(button, () => (tapped ? tapped(card) : card.say()));
  return card;
}

/**
 * Cards of which one is chosen: a tap chooses and says it, a second tap or the big "yes" confirms.
 * @param {Session} session
 * @param {Card[]} cards
 * @param {() => string|undefined} chosen
 */
export function showChosen(session, cards, chosen) {
  const now = session.unknown() ? undefined : chosen();
  for (const card of cards) card.press(card.id === now);
}

/**
 * The options of an item as cards.
 * @param {Session} session
 * @param {import("./types.js").Option[]} options
 * @param {string} kind
 * @param {(card: Card) => unknown} tapped
 * @returns {Card[]}
 */
export function optionCards(session, options, kind, tapped) {
  return options.map((option) => makeCard(session, {
    id: option.id, text: session.text(option.text), key: option.text, kind, visual: picture(session, option.picture),
  }, tapped));
}

/** @param {string} kind @param {Card[]} cards */
export function grid(kind, cards) {
  const element = el("div", { class: kind }, ...cards.map((card) => card.element));
  element.style.setProperty("--n", String(cards.length));
  element.dataset.n = String(cards.length);
  return element;
}
