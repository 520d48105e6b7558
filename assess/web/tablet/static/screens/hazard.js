/** Find the danger: tap the place in the picture. A ring marks it, and moves with the next tap, the arrow keys or a region of the grid. */
import { picture } from "../cards.js";
import { el } from "../dom.js";
import { onTap } from "../tap.js";
import { speak } from "../voice.js";
import { regions } from "./regions.js";

const WIDE = 800;
const HIGH = 600;
/** How far an arrow key moves the ring, in units of the scene. */
const STEP = 25;
const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP],
});
/** @param {number} value @param {number} most */
const within = (value, most) => Math.round(Math.min(most, Math.max(0, value)));

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const item = session.pack.items[here.item];
  const ring = el("span", { class: "ring" });
  const button = el("button", { class: "look", type: "button" }, picture(session, item.picture, true), ring);
  /** @returns {[number, number]|null} */
  const spot = () => (Array.isArray(session.draft(here.item)) ? session.draft(here.item) : null);
  const mark = (/** @type {number} */ x, /** @type {number} */ y) =>
    session.choose(here.item, [within(x, WIDE), within(y, HIGH)]);
  onTap(button, (event) => {
    const box = button.getBoundingClientRect();
    if (!event.clientX && !event.clientY) return spot() ? session.yes() : mark(WIDE / 2, HIGH / 2);
    mark(((event.clientX - box.left) / box.width) * WIDE, ((event.clientY - box.top) / box.height) * HIGH);
    return speak([session.said(session.told)]);
  });
  button.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const [x, y] = spot() ?? [WIDE / 2, HIGH / 2];
    mark(x + arrow[0], y + arrow[1]);
  });
  const grid = regions(session.text("ui.hazard.hint"), (x, y) => {
    mark(x * WIDE, y * HIGH);
    return speak([session.said(session.told)]);
  });
  button.setAttribute("aria-label", session.text("ui.hazard.picture"));
  const aim = item.key && el("span", { class: "aim" });
  if (aim) {
    const [left, top, width, height] = item.key;
    aim.style.setProperty("--x", String((left + width / 2) / WIDE));
    aim.style.setProperty("--y", String((top + height / 2) / HIGH));
    button.append(aim);
  }
  return {
    title: session.text(item.text), titleKey: item.text,
    body: el("div", { class: "looking" }, button, grid),
    ready: () => Boolean(spot()),
    unknown: () => null,
    hint: () => aim,
    confirm: () => session.answer(here, { response: spot() }),
    show: () => {
      const at = session.unknown() ? null : spot();
      ring.hidden = !at;
      ring.style.setProperty("--x", String((at?.[0] ?? 0) / WIDE));
      ring.style.setProperty("--y", String((at?.[1] ?? 0) / HIGH));
    },
  };
}
