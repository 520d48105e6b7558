/** Sort pictures into two groups: tap a picture, tap the group. A sorted picture may be picked up again and moved. */
import { optionCards, picture } from "../cards.js";
import { el } from "../dom.js";
import { speaker } from "../frame.js";
import { onTap } from "../tap.js";
import { speak } from "../voice.js";

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const item = session.pack.items[here.item];
  const options = item.options ?? [];
  /** @returns {Record<string, string>} option -> group */
  const sorted = () => {
    const draft = session.draft(here.item);
    return draft && !draft.not_known ? draft : {};
  };
  /** @type {string|null} */
  let held = null;
  const cards = optionCards(session, options, "column small", (card) => {
    held = held === card.id ? null : card.id;
    session.refresh();
    return card.say();
  });
  const groups = (item.groups ?? []).map((group) => {
    const text = session.text(group.text);
    const button = el("button", { class: "group-tap", type: "button" },
      picture(session, group.picture), el("span", { class: "card-text", text }));
    const inside = el("div", { class: "inside" });
    const element = el("div", { class: "group", data: { id: group.id } }, button, inside);
    const words = { text, key: group.text, element };
    element.append(speaker(session, words));
    const put = () => {
      if (!held) return speak([words]);
      const next = { ...sorted(), [held]: group.id };
      held = null;
      return session.choose(here.item, next);
    };
    onTap(button, put);
    return { id: group.id, element, inside, words };
  });
  const pool = el("ul", { class: "pool" }, ...options.map((option) => el("li", { class: "home", data: { id: option.id } })));
  const body = el("div", { class: "sorting" }, pool, el("div", { class: "groups" }, ...groups.map((group) => group.element)));
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
