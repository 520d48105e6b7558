/**
 * "I don't understand this picture": the pictures of the screen that she came from, and nothing else. She touches the one
 * that she means, and it carries the sign; a second touch takes the sign away. It is no answer, and nothing waits for it.
 */
import { picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { onTap } from "../tap.js";
import { speak } from "../voice.js";

const THANKS = "ui.unclear.thanks";

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const buttons = here.pictures.map((/** @type {string} */ id) => {
    const mark = el("span", { class: "unclear-mark" }, icon("unclear"));
    const button = el("button", { class: "unclear-picture", type: "button", data: { id } }, picture(session, id, true), mark);
    return onTap(button, async () => {
      const unclear = !session.state.unclear.has(id);
      const body = { picture: id, unclear, language: session.language };
      if (!await session.record("picture_unclear", here.item ?? null, body)) return;
      session.refresh();
      if (unclear) speak([{ text: session.text(THANKS), key: THANKS, element: button }]);
    });
  });
  const body = el("div", { class: "unclear", data: { n: buttons.length } }, ...buttons);
  const columns = Math.ceil(Math.sqrt(buttons.length));
  body.style.setProperty("--columns", String(columns));
  body.style.setProperty("--upright", String(Math.ceil(buttons.length / columns)));
  return {
    title: session.text("ui.unclear.which"), titleKey: "ui.unclear.which", body,
    show: () => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(session.state.unclear.has(button.dataset.id ?? "")));
    },
    confirm: () => session.uncover(),
  };
}
