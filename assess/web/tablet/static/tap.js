/**
 * One touch is one tap, however it is made: short, long, hard, slightly sliding, or double.
 *
 * Browsers drop the click of a long or sliding touch, and give two for a trembling one. So a tap is the lifting of the
 * finger on or near the thing that it went down on, and the thing then rests a moment. A click that comes
 * without a pointer (keyboard, switch, screen reader) counts in the same way.
 */

/** Milliseconds in which a second tap on the same thing is taken for a trembling hand. */
const TREMBLE = 600;
/** Milliseconds for which a new screen takes no taps, so that a double tap never answers two screens. */
const SETTLE = 400;
/** How far, in px, a finger may slide off the thing. */
const SLIP = 28;

let quietUntil = 0;

/** Call when a new screen has come. */
export function settle() {
  quietUntil = performance.now() + SETTLE;
}

/** @returns {number} milliseconds until taps count again; one more, since timers of Firefox and WebKit come up to one early */
export function settling() {
  const left = quietUntil - performance.now();
  return left > 0 ? left + 1 : 0;
}

/**
 * @template {Element} T
 * @param {T} target
 * @param {(event: MouseEvent) => unknown} act
 * @returns {T}
 */
export function onTap(target, act) {
  let last = -Infinity;
  let finger = -1;
  let lifted = false;
  const tap = (/** @type {any} */ event) => {
    const now = performance.now();
    if (now < quietUntil || now - last < TREMBLE) return;
    last = now;
    act(event);
  };
  target.addEventListener("pointerdown", (/** @type {any} */ event) => {
    lifted = false;
    if (event.button === 0 && event.isPrimary) finger = event.pointerId;
    if (finger === event.pointerId) target.setPointerCapture?.(event.pointerId);
  });
  target.addEventListener("pointerup", (/** @type {any} */ event) => {
    if (finger !== event.pointerId) return;
    finger = -1;
    lifted = true;
    const box = target.getBoundingClientRect();
    const near =
      event.clientX > box.left - SLIP && event.clientX < box.right + SLIP &&
      event.clientY > box.top - SLIP && event.clientY < box.bottom + SLIP;
    if (near) tap(event);
  });
  target.addEventListener("pointercancel", () => { finger = -1; });
  target.addEventListener("click", (event) => {
    event.preventDefault();
    // The click that a browser makes of a lifted finger was a tap already, however late the page comes to it.
    const same = lifted && event.detail > 0;
    lifted = false;
    if (!same) tap(event);
  });
  target.addEventListener("contextmenu", (event) => event.preventDefault());
  return target;
}
