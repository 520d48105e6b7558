/**
 * Each language by its own name, with a greeting in it. Also comes over any other screen, which keeps its place. Below, small,
 * whoever sits beside her may choose a second language to read along.
 */
import { grid, makeCard } from "../cards.js";
import { el, icon } from "../dom.js";

/** @param {import("../types.js").Session} session @returns {import("../types.js").Screen} */
export function draw(session) {
  let chosen = session.state.language ?? undefined;
  const cards = session.pack.languages.map(({ code, name }) => {
    const card = makeCard(session, { id: code, text: name, language: code, kind: "row name" }, tapped);
    card.words.text = session.text("ui.greeting", {}, code);
    card.words.key = "ui.greeting";
    return card;
  });
  function tapped(/** @type {import("../cards.js").Card} */ card) {
    if (chosen === card.id) return session.yes();
    chosen = card.id;
    session.refresh();
    return card.say();
  }
  return {
    title: session.text("ui.language"), titleKey: "ui.language",
    body: el("div", { class: "with-staff" }, grid("languages", cards), readAlong(session)),
    spoken: cards.map((card) => card.words),
    ready: () => Boolean(chosen),
    confirm: () => {
      fillScreen();
      return session.speakIn(/** @type {string} */ (chosen));
    },
    show: () => cards.forEach((card) => card.press(card.id === chosen)),
  };
}

/** A second language, or none; she stays where she is. @param {import("../types.js").Session} session */
function readAlong(session) {
  const { languages } = session.pack;
  const option = (/** @type {string} */ code, /** @type {string} */ name) => el("option", { value: code, lang: code || null, text: name });
  const choice = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": session.text("ui.staff.beside") },
    option("", "–"), ...languages.map(({ code, name }) => option(code, name))));
  choice.value = session.beside;
  choice.addEventListener("change", () => {
    session.beside = choice.value;
    return session.over ? session.uncover() : session.draw();
  });
  return el("label", { class: "read-along" }, icon("desk"), choice);
}

/** Her tablet shows nothing but this. A refusal of the browser changes nothing. */
function fillScreen() {
  const alone = matchMedia("(display-mode: fullscreen), (display-mode: standalone)").matches;
  if (alone || document.fullscreenElement || !matchMedia("(pointer: coarse)").matches) return;
  document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => null);
}
