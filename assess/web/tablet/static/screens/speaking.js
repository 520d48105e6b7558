/**
 * She says it in her own voice: what it is about when several things were decided, whether she wants that, and then a large
 * microphone. It is offered, never asked for: a person hears of her wish in any case. These screens lie over her reaction; what
 * she recorded stays while she asks for help or takes another language.
 *
 * @typedef {import("../types.js").Session} Session
 * @typedef {import("../types.js").Screen} Screen
 */
import { grid, makeCard, picture } from "../cards.js";
import { el, icon } from "../dom.js";
import { after } from "../flow.js";
import { canRecord, Microphone } from "../microphone.js";
import { onTap } from "../tap.js";
import { hush } from "../voice.js";

const CHOICES = /** @type {const} */ ([["yes", "microphone"], ["no", "desk"]]);
const TITLES = { still: "ui.voice.how", listening: "ui.voice.now", made: "ui.voice.check" };

/** Offer it, where this tablet can. @param {Session} session @param {string} wish what she touched under her result */
export async function offer(session, wish) {
  if (!await canRecord()) return end(session);
  const { result = [] } = session.pack;
  const several = wish === "disagreed" && result.length > 1;
  return lay(session, several ? "voice-which" : "voice-ask", { wish, about: several ? "" : result[0].domain });
}

/** @param {Session} session @param {string} kind @param {Record<string, any>} [more] */
function lay(session, kind, more = {}) {
  session.over = { ...session.over, ...more, id: kind, kind, speaking: true };
  return session.draw();
}

/** @param {Session} session */
async function end(session) {
  session.over = null;
  await session.record("result_seen", null, {}, after(session.pack, session.state, { id: "reaction" }));
  return session.draw();
}

/** @param {Session} session @param {any} here @returns {Screen} */
export function draw(session, here) {
  return { "voice-which": which, "voice-ask": ask, voice }[/** @type {"voice"} */ (here.kind)](session, here);
}

/**
 * Cards of which one is chosen.
 * @param {Session} session
 * @param {(tapped: (card: import("../cards.js").Card) => unknown) => import("../cards.js").Card[]} make
 * @param {(id: string) => unknown} then
 */
function oneOf(session, make, then) {
  /** @type {string|undefined} */
  let chosen;
  const cards = make((card) => {
    if (chosen === card.id) return session.yes();
    const told = chosen ? "ui.changed" : "ui.chosen";
    chosen = card.id;
    session.refresh();
    return card.say(told);
  });
  return {
    cards, ready: () => Boolean(chosen),
    show: () => cards.forEach((card) => card.press(card.id === chosen)),
    confirm: () => then(/** @type {string} */ (chosen)),
  };
}

/** @param {Session} session @returns {Screen} */
function which(session) {
  const result = session.pack.result ?? [];
  const { cards, ...screen } = oneOf(session, (tapped) => result.map(({ domain, text, picture: cover }) => makeCard(session, {
    id: domain, key: text, text: session.text(text), kind: "column", visual: picture(session, cover),
  }, tapped)), (domain) => lay(session, "voice-ask", { about: domain }));
  return {
    ...screen, title: session.text("ui.voice.which"), titleKey: "ui.voice.which",
    body: grid("options", cards), spoken: cards.map((card) => card.words),
  };
}

/** @param {Session} session @returns {Screen} */
function ask(session) {
  const { cards, ...screen } = oneOf(session, (tapped) => CHOICES.map(([id, sign]) => makeCard(session, {
    id, key: `ui.voice.${id}`, text: session.text(`ui.voice.${id}`), kind: "row sign-card",
    visual: el("span", { class: "sign-icon" }, icon(sign)),
  }, tapped)), async (answer) => {
    if (answer === "no") return end(session);
    const body = { purpose: "voice", version: session.pack.consent.version, language: session.language };
    return await session.record("consent_given", null, body) && lay(session, "voice");
  });
  const keep = session.text("ui.voice.keep");
  const kept = el("p", { class: "aside" }, icon("desk"), el("span", { text: keep }));
  const shown = el("div", { class: "hearing" }, el("span", { class: "glyph" }, icon("microphone")), kept);
  return {
    ...screen, title: session.text("ui.voice.ask"), titleKey: "ui.voice.ask",
    body: el("div", { class: "with-stem" }, shown, grid("options", cards)),
    spoken: [{ text: keep, key: "ui.voice.keep", element: kept }, ...cards.map((card) => card.words)],
  };
}

/** @param {Session} session @param {any} here @returns {Screen} */
function voice(session, here) {
  /** @returns {keyof typeof TITLES} */
  const state = () => (microphone.recorder ? "listening" : here.sound ? "made" : "still");
  const button = el("button", { class: "microphone", type: "button" }, icon("microphone"), icon("stop"));
  const player = new Audio();
  const sign = (/** @type {string} */ id, /** @type {string} */ glyph, /** @type {() => unknown} */ act) => {
    const visual = el("span", { class: "sign-icon" }, icon(glyph));
    const card = makeCard(session, { id, key: `ui.voice.${id}`, text: session.text(`ui.voice.${id}`), kind: "row sign-card", visual }, act);
    card.button.removeAttribute("aria-pressed");
    return card;
  };
  const cards = [sign("play", "ear", () => play()), sign("again", "again", () => begin())];
  const more = grid("after-speaking", cards);
  const body = el("div", { class: "speaking" }, button);
  const microphone = new Microphone((level, share) => {
    button.style.setProperty("--level", String(level));
    button.style.setProperty("--share", String(share));
    if (!button.isConnected) microphone.end();
  }, (made) => {
    here.sound = made;
    button.style.setProperty("--level", "0");
    if (!button.isConnected) return;
    session.refresh();
    session.say();
  });
  const play = () => {
    hush();
    URL.revokeObjectURL(player.src);
    player.src = URL.createObjectURL(here.sound);
    const lit = cards[0].element.classList;
    lit.add("spoken");
    player.onended = player.onerror = player.onpause = () => lit.remove("spoken");
    player.ontimeupdate = () => { if (!button.isConnected) player.pause(); };
    return player.play().catch(() => lit.remove("spoken"));
  };
  const begin = async () => {
    hush();
    player.pause();
    if (!await microphone.begin()) return end(session);
    return session.refresh();
  };
  onTap(button, () => (microphone.recorder ? microphone.end() : begin()));
  /** @type {Screen} */
  const screen = {
    title: "", body,
    ready: () => state() !== "still",
    show: () => {
      screen.titleKey = TITLES[state()];
      screen.title = session.text(screen.titleKey);
      session.frame.ask(screen);
      screen.spoken = state() === "made" ? cards.map((card) => card.words) : [];
      body.dataset.state = state();
      if (state() === "made") body.append(more);
      else more.remove();
      button.setAttribute("aria-label", session.text(state() === "listening" ? "ui.voice.stop" : "ui.voice.how"));
      button.setAttribute("aria-pressed", String(state() === "listening"));
    },
    confirm: async () => {
      if (microphone.recorder) return microphone.end();
      player.pause();
      const { wish, about, sound } = here;
      if (!await session.keepVoice({ wish, about, language: session.language, sound: await written(sound) })) return undefined;
      session.saved = true;
      return end(session);
    },
  };
  screen.title = session.text(TITLES[state()]);
  screen.titleKey = TITLES[state()];
  return screen;
}

/** @param {Blob} sound @returns {Promise<string>} its bytes in base64 */
const written = (sound) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(sound);
});
