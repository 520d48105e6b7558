/** One big ear. Tapping it lets the tablet sound, and it greets her; another tap does not wait for the end of that. */
import { el, icon } from "../dom.js";
import { unlock } from "../hearing.js";
import { onTap } from "../tap.js";
import { hush, speak } from "../voice.js";

/** @param {import("../types.js").Session} session @returns {import("../types.js").Screen} */
export function draw(session) {
  let greeting = false;
  const button = el("button", { class: "glyph ear", type: "button" }, icon("ear"));
  button.setAttribute("aria-label", session.text("ui.ear"));
  const open = async () => {
    if (greeting) return hush();
    greeting = true;
    unlock();
    await speak([{ text: session.text("ui.greeting"), key: "ui.greeting", element: button }]);
    return session.draw();
  };
  onTap(button, open);
  return {
    title: session.text("ui.ear"), titleKey: "ui.ear",
    body: el("div", { class: "sign-screen" }, button,
      el("p", { class: "aside" }, icon("headphones"), el("span", { text: session.text("ui.headphones") }))),
    confirm: open,
  };
}
