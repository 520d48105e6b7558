/** The welcome: a picture, or where the content has none, the pictures of what she can show. */
import { picture } from "../cards.js";
import { el } from "../dom.js";
import { after } from "../flow.js";

/** @param {import("../types.js").Session} session @param {any} here @returns {import("../types.js").Screen} */
export function draw(session, here) {
  const { pack } = session;
  const own = pack.pictures.welcome ? ["welcome"] : pack.closing.map((task) => task.picture).slice(0, 2);
  return {
    title: session.text("ui.welcome"), titleKey: "ui.welcome",
    body: el("div", { class: "show-big", data: { n: own.length } }, ...own.map((id) => picture(session, id, true))),
    confirm: () => session.go(after(pack, session.state, here)),
  };
}
