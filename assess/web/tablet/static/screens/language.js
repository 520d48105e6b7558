/** Each language by its own name, with a greeting in it. Also comes over any other screen, which keeps its place. */
import { grid, makeCard } from "../cards.js";

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
    body: grid("languages", cards),
    spoken: cards.map((card) => card.words),
    ready: () => Boolean(chosen),
    confirm: () => {
      fillScreen();
      return session.speakIn(/** @type {string} */ (chosen));
    },
    show: () => cards.forEach((card) => card.press(card.id === chosen)),
  };
}

/** Her tablet shows nothing but this. A refusal of the browser changes nothing. */
function fillScreen() {
  const alone = matchMedia("(display-mode: fullscreen), (display-mode: standalone)").matches;
  if (alone || document.fullscreenElement || !matchMedia("(pointer: coarse)").matches) return;
  document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => null);
}
