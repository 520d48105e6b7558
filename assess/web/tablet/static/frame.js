/**
 * What is the same on every screen: the question with its speaker above, the five round buttons and the path of beads
 * below, and beside the path the sign for a picture that is not clear; always in the same places. The part between belongs
 * to the screen.
 *
 * @typedef {import("./types.js").Screen} Screen
 */
import "./beads.js";
import { beside, el, icon } from "./dom.js";
import { beadsOf } from "./flow.js";
import { fetchAhead, visit } from "./media.js";
import { onTap, settle, settling } from "./tap.js";
import { useTypefaces } from "./typefaces.js";
import { maySound } from "./hearing.js";
import { changePace, fetchSounds, speak, voiceKind, whenVoicesCome } from "./voice.js";

/** @param {string} name @param {string} [kind] */
const round = (name, kind = "") => el("button", { class: `round ${kind}`, type: "button" }, icon(name));

export class Frame {
  /** @param {import("./session.js").Session} session @param {HTMLElement} page */
  constructor(session, page) {
    this.session = session;
    this.page = page;
    this.buttons = {
      back: round("back"), pause: round("pause"), help: round("help", "sun"),
      unknown: round("unknown"), yes: round("yes", "yes"),
      unclear: round("unclear", "tool"), say: round("say", "say"), slow: round("slow", "tool"),
      language: round("language", "tool"), sign: round("kept", "tool"),
    };
    this.visit = el("span", { class: "visit", role: "img" }, icon("tablet"));
    this.title = el("h1", { tabindex: "-1" });
    this.stage = el("section", { class: "stage" });
    this.beads = /** @type {import("./beads.js").Beads} */ (el("salto-beads"));
    this.#wire();
    this.#build();
    // A voice that came late: what has not begun yet begins with the ear.
    whenVoicesCome(() => (maySound() ? this.#voice() : session.draw()));
    visit.addEventListener("change", () => this.#visit());
    this.fetched = fetchAhead([...useTypefaces(page.dataset.faces ?? "[]"), ...Object.values(session.pack.pictures)]);
    this.fetchedFor = "";
  }

  #wire() {
    const { session, buttons } = this;
    onTap(buttons.back, () => session.back());
    onTap(buttons.pause, () => session.move(async () => { await session.record("paused"); await session.draw(); }));
    onTap(buttons.help, () => session.move(() => session.help.raise()));
    onTap(buttons.unknown, () => session.notKnown());
    onTap(buttons.yes, () => session.yes());
    onTap(buttons.unclear, () => session.move(() => session.showPictures()));
    onTap(buttons.say, () => session.say());
    onTap(buttons.slow, () => this.#changePace());
    onTap(buttons.language, () => session.cover("language"));
    onTap(buttons.sign, () => session.cover("revoked"));
  }

  #build() {
    const { back, pause, help, unclear, unknown, yes, say, slow, language, sign } = this.buttons;
    const style = /** @type {HTMLLinkElement} */ (el("link", { rel: "stylesheet", href: this.page.dataset.style }));
    this.styled = new Promise((resolve) => { style.onload = style.onerror = resolve; });
    document.head.append(style);
    this.page.replaceChildren(
      el("header", { class: "ask" }, say, this.title, this.visit, sign, slow, language),
      this.stage,
      el("nav", { class: "bar" },
        el("div", { class: "bar-start" }, back, pause, help), unclear, this.beads,
        el("div", { class: "bar-end" }, unknown, yes)));
    this.page.className = "sitting";
    this.sign("sent");
  }

  /**
   * @param {Screen} screen
   * @param {{id: string, kind: string, item?: string, sub?: string|null}} here
   * @param {{id: string}} due
   */
  show(screen, here, due) {
    const name = `${here.id}${here.sub ? `/${here.sub}` : ""}`;
    const fresh = this.page.dataset.screen !== name;
    const { session, page } = this;
    page.dataset.screen = name;
    page.dataset.kind = here.sub ?? here.kind;
    delete page.dataset.ready;
    this.#inLanguage(session.language);
    this.ask(screen);
    this.stage.replaceChildren(screen.body);
    this.#label(screen);
    this.#visit();
    const beads = beadsOf(session.pack, session.state, due);
    const now = beads.findIndex(({ is }) => is === "now") + 1;
    this.beads.show(beads, session.text("ui.way", { n: now, all: beads.length }));
    session.refresh();
    if (fresh) this.#arrive(screen);
    setTimeout(() => { page.dataset.ready = ""; }, settling());
  }

  /** Write the question. @param {Screen} screen */
  ask(screen) {
    this.title.textContent = screen.title;
    this.title.append(beside(this.session, screen.titleKey) ?? "");
  }

  /** A new screen: take no trembling taps, give the focus to the question, say it. @param {Screen} screen */
  #arrive(screen) {
    settle();
    if (!this.session.over) this.session.arrived = performance.now() + settling();
    this.title.focus({ preventScroll: true });
    this.stage.scrollTop = 0;
    if (maySound() && voiceKind(this.session.language) !== "none") this.session.say();
    this.session.saved = false;
  }

  #changePace() {
    this.buttons.slow.setAttribute("aria-pressed", String(changePace()));
    this.session.say();
  }

  /** @param {string} language */
  #inLanguage(language) {
    if (this.fetchedFor !== language) {
      this.fetchedFor = language;
      visit.language = language;
      this.fetched = this.fetched.then(() => void visit.withSounds(language, fetchSounds));
    }
    document.documentElement.lang = language;
    document.documentElement.dir = this.session.pack.languages.find(({ code }) => code === language)?.dir ?? "ltr";
  }

  /** @param {Screen} screen */
  #label(screen) {
    const { session, buttons } = this;
    const names = {
      back: "ui.back", pause: "ui.pause", help: "ui.help", unknown: "ui.not_known", yes: "ui.yes",
      unclear: "ui.unclear", say: "ui.listen", slow: "ui.slower", language: "ui.change_language", sign: "ui.sign.kept",
    };
    for (const [button, key] of Object.entries(names)) {
      buttons[/** @type {keyof typeof names} */ (button)].setAttribute("aria-label", session.text(key));
    }
    const { over, state } = session;
    const away = { back: over?.kind === "storage" || state.finished || (!over && (state.paused || ["ear", "language"].includes(session.here.id))),
      pause: Boolean(over) || state.paused || state.finished || !state.language || session.here.id === "ear", help: over?.kind === "help" || state.finished,
      unknown: !screen.unknown, yes: !screen.confirm, language: over?.kind === "language" || session.here.kind === "language" };
    for (const [button, hidden] of Object.entries(away)) {
      buttons[/** @type {keyof typeof away} */ (button)].classList.toggle("away", hidden);
    }
    this.#voice();
  }

  /** The counsellor sees on the first screens whether the device holds all that a visit without a network needs. */
  #visit() {
    const { session, page, visit: sign } = this;
    page.dataset.visit = visit.ready ? "ready" : visit.full ? "full" : "coming";
    sign.hidden = !["ear", "language", "welcome", "rest"].includes(session.here?.kind);
    sign.style.setProperty("--share", String(visit.share));
    sign.setAttribute("aria-label", session.text(visit.ready ? "ui.staff.ready" : visit.full ? "ui.staff.full" : "ui.staff.coming"));
    visit.tell(session.kept.token);
  }

  /** Staff see by a dashed ring that the voice is a computer's; by a dotted one that there is none. */
  #voice() {
    const kind = voiceKind(this.session.language);
    this.page.dataset.voice = kind;
    const words = {
      recorded: "", draft: "ui.staff.computer_voice", computer: "ui.staff.computer_voice", none: "ui.staff.no_voice",
    }[kind];
    this.buttons.say.title = words ? this.session.text(words) : "";
    this.buttons.slow.hidden = kind === "none" || this.session.here?.kind === "ear";
  }

  /** What has been chosen shows on the buttons, too. */
  refresh() {
    const { session, buttons } = this;
    const { screen } = session;
    const unknown = Boolean(screen?.unknown) && session.unknown();
    const ready = unknown || (screen?.ready?.() ?? true);
    buttons.unknown.setAttribute("aria-pressed", String(unknown));
    buttons.yes.classList.toggle("ready", ready);
    buttons.yes.setAttribute("aria-disabled", String(!ready));
    const noPicture = session.over?.kind === "unclear" || session.state.finished || !this.scenes().length;
    buttons.unclear.classList.toggle("away", noPicture);
    buttons.help.classList.toggle("raised", session.state.help);
    buttons.help.classList.toggle("coming", session.help?.answer === "coming");
    this.page.querySelector(".hint")?.remove();
    const target = session.here?.practice && (ready ? buttons.yes : screen?.hint?.());
    if (target) target.append(el("span", { class: "hint" }, icon("point")));
  }

  /** @returns {string[]} the pictures that stand on the screen now, in reading order */
  scenes() {
    const shown = /** @type {NodeListOf<HTMLElement>} */ (this.stage.querySelectorAll("[data-scene]"));
    return [...shown].map((one) => one.dataset.scene ?? "");
  }

  /** Nothing is chosen yet: the things to choose from breathe once. */
  invite() {
    this.stage.classList.remove("invite");
    requestAnimationFrame(() => this.stage.classList.add("invite"));
  }

  /** @param {string} state of the sender */
  sign(state) {
    const { sign } = this.buttons;
    this.page.dataset.sending = state;
    sign.hidden = !["kept", "revoked"].includes(state);
  }

  /** @param {Screen|null} screen @returns {import("./types.js").Spoken[]} the question, then the answers */
  spoken(screen) {
    if (!screen) return [];
    const { session, title } = this;
    const { kind, practice } = session.here;
    const saved = session.saved ? [{ text: session.text("ui.saved"), key: "ui.saved", element: this.beads }] : [];
    const how = practice ? [session.again ? "ui.practice.again" : "ui.practice.show", `ui.${kind}.hint`] : [];
    return [...saved, { text: screen.title, key: screen.titleKey, element: title },
      ...how.map((key) => ({ key, text: session.text(key), element: title })), ...(screen.spoken ?? [])];
  }
}

/**
 * A speaker button of its own beside a text.
 * @param {import("./session.js").Session} session
 * @param {import("./types.js").Spoken} words
 */
export function speaker(session, words) {
  const button = el("button", { class: "say-small", type: "button" }, icon("say"));
  const listen = session.text("ui.listen", {}, words.language);
  button.setAttribute("aria-label", `${listen}: ${words.text}`);
  return onTap(button, () => speak([words]));
}
