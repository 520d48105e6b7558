/**
 * Put pictures in order: tap one to pick it up, tap the place where it goes. Tapping a picked picture again puts it on
 * the first free place; a picture that stands in the way changes places with it.
 */
import { optionCards } from "../cards.js";
import { el, icon } from "../dom.js";
import { onTap } from "../tap.js";
import { speak } from "../voice.js";

/** @typedef {import("../types.js").Session} Session */

/**
 * The places after a picture has been put down.
 * @param {(string|null)[]} places
 * @param {string} id the picture in the hand
 * @param {number} to a place
 * @returns {(string|null)[]}
 */
export function putAt(places, id, to) {
  const next = [...places];
  const from = next.indexOf(id);
  if (from >= 0) next[from] = next[to];
  next[to] = id;
  return next;
}

/** @param {Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const item = session.pack.items[here.item];
  const options = item.options ?? [];
  const empty = () => options.map(() => null);
  /** @returns {(string|null)[]} */
  const places = () => {
    const draft = session.draft(here.item);
    return Array.isArray(draft) ? [...draft, ...empty()].slice(0, options.length) : empty();
  };
  /** @type {string|null} */
  let held = null;
  const put = (/** @type {number} */ to) => {
    const id = /** @type {string} */ (held);
    const told = places().includes(id) ? "ui.changed" : "ui.chosen";
    held = null;
    session.choose(here.item, putAt(places(), id, to));
    return speak([session.said(told)]);
  };
  const cards = optionCards(session, options, "column small", (card) => {
    const at = places().indexOf(card.id);
    if (held && held !== card.id && at >= 0) return put(at);
    if (held === card.id && at < 0) return put(places().indexOf(null));
    held = held === card.id ? null : card.id;
    session.refresh();
    return card.say();
  });
  const slots = options.map((_, at) => {
    const button = el("button", { class: "place", type: "button" }, el("b", { text: at + 1 }));
    onTap(button, () => { if (held) put(at); });
    return el("li", { class: "slot" }, button, at < options.length - 1 && icon("next"));
  });
  const pool = options.map((option) => el("li", { class: "home", data: { id: option.id } }));
  const body = el("div", { class: "ordering" }, el("ol", { class: "slots" }, ...slots), el("ul", { class: "pool" }, ...pool));
  body.style.setProperty("--n", String(options.length));
  return {
    title: session.text(item.text), titleKey: item.text, body,
    spoken: cards.map((card) => card.words),
    ready: () => places().every(Boolean),
    unknown: () => null,
    confirm: () => session.answer(here, { response: places() }),
    hint: () => {
      const at = places().findIndex((id, place) => id !== (item.key ?? [])[place]);
      if (held) return slots[Math.max(0, item.key ? item.key.indexOf(held) : places().indexOf(null))];
      return cards.find(({ id }) => id === item.key?.[at])?.element ?? null;
    },
    show: () => {
      const now = session.unknown() ? empty() : places();
      const focus = document.activeElement;
      cards.forEach((card, home) => {
        const at = now.indexOf(card.id);
        const parent = at < 0 ? pool[home] : slots[at];
        if (card.element.parentElement !== parent) parent.append(card.element);
        card.press(held === card.id);
      });
      slots.forEach((slot, at) => {
        slot.classList.toggle("open", Boolean(held));
        slot.classList.toggle("full", Boolean(now[at]));
        slot.children[0].setAttribute("aria-label", session.text("ui.order.place", { n: at + 1 }));
      });
      if (focus instanceof HTMLElement && body.contains(focus)) focus.focus({ preventScroll: true });
    },
  };
}
