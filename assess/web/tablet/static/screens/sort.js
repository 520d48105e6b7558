/**
 * Sort pictures into two groups: tap a picture, tap the group. A sorted picture may be picked up again and moved. Matching is
 * the same with a partner for each picture (`match.js`).
 */
import { optionCards, picture } from "../cards.js";
import { beside, el } from "../dom.js";
import { speaker } from "../frame.js";
import { onTap } from "../tap.js";
import { speak } from "../voice.js";

/** @typedef {Record<string, string>} Placed  option -> group, or partner */

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const { groups = [] } = session.pack.items[here.item];
  return placing(session, here, groups, (now, option, group) => ({ ...now, [option]: group }));
}

/**
 * A screen of pictures that are put with something.
 * @param {import("../types.js").Session} session
 * @param {any} here
 * @param {import("../types.js").Option[]} places
 * @param {(now: Placed, option: string, place: string) => Placed} placed what is where after a picture was put down
 * @param {{single?: boolean}} [how] `single`: one picture to a place, so a tap on a picture that lies there means the place
 * @returns {import("../types.js").Screen}
 */
export function placing(session, here, places, placed, { single = false } = {}) {
  const item = session.pack.items[here.item];
  const options = item.options ?? [];
  /** @returns {Placed} */
  const sorted = () => {
    const draft = session.draft(here.item);
    return draft && !draft.not_known ? draft : {};
  };
  /** @type {string|null} */
  let held = null;
  const put = (/** @type {string} */ place) => {
    const now = sorted();
    const id = /** @type {string} */ (held);
    const told = now[id] ? "ui.changed" : "ui.chosen";
    held = null;
    session.choose(here.item, placed(now, id, place));
    const words = groups.filter((group) => group.id === place).map((group) => group.words);
    return speak([...words, session.said(told)]);
  };
  const cards = optionCards(session, options, "column small", (card) => {
    const at = sorted()[card.id];
    if (single && held && held !== card.id && at) return put(at);
    held = held === card.id ? null : card.id;
    session.refresh();
    return card.say();
  });
  const groups = places.map((group) => {
    const text = session.text(group.text);
    const button = el("button", { class: "group-tap", type: "button" },
      picture(session, group.picture), el("span", { class: "card-text", text }, beside(session, group.text)));
    const inside = el("div", { class: "inside" });
    const element = el("div", { class: "group", data: { id: group.id } }, button, inside);
    const words = { text, key: group.text, element };
    element.append(speaker(session, words));
    onTap(button, () => (held ? put(group.id) : speak([words])));
    return { id: group.id, element, inside, words };
  });
  const pool = el("ul", { class: "pool" }, ...options.map((option) => el("li", { class: "home", data: { id: option.id } })));
  const body = el("div", { class: single ? "sorting matching" : "sorting" }, pool, el("div", { class: "groups" }, ...groups.map((group) => group.element)));
  body.style.setProperty("--n", String(options.length));
  return {
    title: session.text(item.text), titleKey: item.text, body,
    spoken: [...cards, ...groups].map(({ words }) => words),
    ready: () => options.every(({ id }) => sorted()[id]),
    unknown: () => null,
    confirm: () => session.answer(here, { response: sorted() }),
    hint: () => {
      if (held) return groups.find(({ id }) => id === item.key?.[held ?? ""])?.element ?? null;
      return cards.find(({ id }) => item.key && sorted()[id] !== item.key[id])?.element ?? null;
    },
    show: () => {
      const now = session.unknown() ? {} : sorted();
      const focus = document.activeElement;
      cards.forEach((card, home) => {
        const parent = groups.find(({ id }) => id === now[card.id])?.inside ?? pool.children[home];
        if (card.element.parentElement !== parent) parent.append(card.element);
        card.press(held === card.id);
      });
      for (const group of groups) group.element.classList.toggle("open", Boolean(held));
      if (focus instanceof HTMLElement && body.contains(focus)) focus.focus({ preventScroll: true });
    },
  };
}
