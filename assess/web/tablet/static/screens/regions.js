/**
 * A calm grid over a picture, for a switch or keyboard: one press narrows it to a region, a second one to a place in that
 * region. The grid is the same for every picture, so that it says nothing about what is in it. A finger goes through it.
 */
import { el } from "../dom.js";
import { onTap, settle } from "../tap.js";

const COLUMNS = 4;
const ROWS = 3;

/**
 * @param {string} name what the grid is called
 * @param {(x: number, y: number) => unknown} choose takes the middle of what was chosen, as parts (0 to 1) of width and height
 * @returns {HTMLElement}
 */
export function regions(name, choose) {
  const whole = { left: 0, top: 0, wide: 1, high: 1 };
  let shown = whole;
  const grid = el("div", { class: "regions", role: "group", "aria-label": name });
  const frame = (/** @type {typeof whole} */ next) => {
    shown = next;
    for (const [key, value] of Object.entries(next)) grid.style.setProperty(`--${key}`, String(value));
  };
  const press = (/** @type {number} */ at) => {
    const narrows = shown === whole;
    const wide = shown.wide / COLUMNS;
    const high = shown.high / ROWS;
    const left = shown.left + (at % COLUMNS) * wide;
    const top = shown.top + Math.floor(at / COLUMNS) * high;
    frame(narrows ? { left, top, wide, high } : whole);
    settle(); // a trembling hand chooses no place in a region that it has not seen
    // From the last region the next stop leads out of the picture, on to yes.
    buttons[narrows ? 0 : buttons.length - 1].focus({ preventScroll: true });
    return choose(left + wide / 2, top + high / 2);
  };
  const buttons = Array.from({ length: COLUMNS * ROWS }, (_, at) =>
    onTap(el("button", { class: "region", type: "button", "aria-label": at + 1 }), () => press(at)));
  frame(whole);
  grid.append(...buttons);
  return grid;
}
