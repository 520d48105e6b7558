/**
 * One sitting: what she taps becomes an event on the disk, and then the next screen. The screens themselves are in
 * `screens/`; each says what it shows, when it is ready and what "yes" means. Which screen is due says `flow.js`.
 *
 * @typedef {import("./types.js").Kept} Kept
 * @typedef {import("./types.js").Place} Place
 * @typedef {import("./types.js").Screen} Screen
 * @typedef {import("./types.js").Event_} Event_
 */
import { after, apply, before, practised, screenAt, stateOf } from "./flow.js";
import { Frame } from "./frame.js";
import { coverFor } from "./hearing.js";
import { HelpDesk } from "./help.js";
import { SCREENS } from "./screens/all.js";
import { Sender } from "./sender.js";
import { hush, speak, useRecordings } from "./voice.js";

/** The draft of "I don't know": chosen like any answer, and confirmed like one. */
const UNKNOWN = Object.freeze({ not_known: true });

/** Milliseconds under which nobody can have looked at what she answers: she is asked kindly, once, whether she wants to look again. */
const VERY_QUICK = 900;

/**
 * Take up the sitting that the device keeps, on this page.
 * @param {import("./outbox.js").Outbox} outbox
 * @param {Kept} kept
 * @param {HTMLElement} page
 */
export async function open(outbox, kept, page) {
  const session = new Session(outbox, kept, await outbox.log(kept.session), page);
  await session.draw();
  navigator.storage?.persist?.().catch(() => false);
  session.sender.nudge();
  import("./visit/carrier.js").then(({ begin }) => begin(session)).catch(() => null);
  addEventListener("pagehide", hush);
  return session;
}

export class Session {
  /**
   * @param {import("./outbox.js").Outbox} outbox
   * @param {Kept} kept
   * @param {Event_[]} events
   * @param {HTMLElement} page
   */
  constructor(outbox, kept, events, page) {
    this.outbox = outbox;
    this.kept = kept;
    this.pack = kept.pack;
    this.place = kept.place;
    this.state = stateOf(events);
    this.language = this.state.language ?? kept.language;
    /** @type {{id: string, kind: string, item?: string, pictures?: string[], under?: any, keep?: () => any, speaking?: boolean}|null} rest,
     *  help, language or a sign, over the screen that is due; the pictures of a screen, and her voice, also lie over what stood there */
    this.over = null;
    this.moving = false;
    this.handed = false;
    this.arrived = 0;
    this.askedKindly = false;
    /** @type {string|null} the practice item that is shown once more, with nothing chosen */
    this.again = null;
    /** Whether she has just confirmed an answer, which the next screen says first. */
    this.saved = false;
    /** The language in which whoever sits beside her also reads; until the page is left, and in no event. */
    this.beside = "";
    /** Whether her last tap chose something or changed it. @type {"ui.chosen"|"ui.changed"} */
    this.told = "ui.chosen";
    this.page = page;
    /** @type {Promise<unknown>} */
    this.written = Promise.resolve();
    /** @type {Screen|null} */
    this.screen = null;
    /** @type {any} */
    this.here = null;
    useRecordings(this.pack.audio);
    this.frame = new Frame(this, page);
    this.help = new HelpDesk(this);
    this.sender = new Sender(outbox, kept);
    this.sender.addEventListener("change", () => this.#sent());
  }

  /** @param {string} key @param {Record<string, string|number>} [values] @param {string} [language] */
  text(key, values = {}, language = this.language) {
    const { strings } = this.pack;
    const text = strings[language]?.[key] ?? strings.en?.[key] ?? "";
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  }

  /** @param {string|undefined} key @returns {string} the same in the language of whoever sits beside her; nothing where that is hers */
  besideText(key) {
    return key && this.beside !== this.language ? this.pack.strings[this.beside]?.[key] ?? "" : "";
  }

  /** @param {string} item @returns {any} her answer so far: the last tap, else what she answered before */
  draft(item) {
    if (this.again === item && !this.state.drafts.has(item)) return undefined;
    if (this.state.drafts.has(item)) return this.state.drafts.get(item);
    const answer = this.state.answers.get(item);
    if (!answer) return undefined;
    if (answer.kind === "not_known") return UNKNOWN;
    return answer.kind === "experience_answered" ? answer : answer.response;
  }

  /** @param {string} [item] @returns {boolean} */
  unknown(item = this.here?.item) {
    return Boolean(item && this.draft(item)?.not_known);
  }

  /** A tap that is not yet an answer: seen at once, written right after. @param {string} item @param {any} value */
  choose(item, value) {
    this.told = this.draft(item) === undefined ? "ui.chosen" : "ui.changed";
    this.state.drafts.set(item, value);
    this.refresh();
    return this.record("chosen", item, { value });
  }

  /**
   * Write an event, with the place it leads to, before anything else happens.
   * @param {string} kind
   * @param {string|null} [item]
   * @param {Record<string, any>} [body]
   * @param {Place} [place]
   * @returns {Promise<boolean>} whether it is kept
   */
  record(kind, item = null, body = {}, place) {
    const written = this.written.then(async () => {
      const changes = { language: this.language, ...(place ? { place } : {}) };
      const event = await this.outbox.add(this.kept.session, { kind, item, body }, changes);
      // A choice was shown when she made it; a quicker finger may have made the next one since.
      if (kind !== "chosen") apply(this.state, event);
      if (place) this.place = place;
      this.sender.nudge(kind.startsWith("help"));
      return true;
    });
    this.written = written.catch(() => false);
    return written.catch(() => { this.cover("storage"); return false; });
  }

  /** What she said, sealed on the disk before the screen moves on. @param {Record<string, string>} said @returns {Promise<boolean>} whether it is kept */
  keepVoice(said) {
    const kept = this.outbox.addVoice(this.kept.session, said).then(() => { this.sender.nudge(); return true; });
    return kept.catch(() => { this.cover("storage"); return false; });
  }

  /** Her answer, confirmed; then on. A practice item comes once more until it went well. @param {any} here @param {any} body */
  async answer(here, body) {
    const { practice } = here;
    if (!practice && !this.askedKindly && performance.now() - this.arrived < VERY_QUICK) return this.#askKindly(here, body);
    const tries = (this.state.tries.get(here.item) ?? 0) + 1;
    const kind = here.kind === "card" ? "experience_answered" : practice ? "practice_answered" : "task_answered";
    return this.#answered(here, [kind, practice ? { ...body, tries } : body]);
  }

  /** Somebody very quick may have slipped: she looks again, or keeps it; both are fine. @param {any} here @param {any} body */
  #askKindly(here, body) {
    this.askedKindly = true;
    this.over = { id: "quick", kind: "quick", keep: () => { this.over = null; return this.answer(here, body); } };
    return this.draw();
  }

  /** @param {any} here @param {[string, Record<string, any>]} what */
  async #answered(here, [kind, body]) {
    const kept = await this.record(kind, here.item, body, after(this.pack, this.state, here));
    if (kept && here.practice && !practised(this.pack, here.item, this.state)) {
      this.again = here.item;
      await this.go({ step: here.id });
      return void this.say();
    }
    this.again = null;
    this.saved = kept;
    return kept && this.draw();
  }

  /** Walk without answering. @param {Place} place */
  async go(place) {
    this.place = place;
    await this.outbox.change(this.kept.session, { place });
    return this.draw();
  }

  /** One thing at a time: what comes while a screen is being left is a trembling hand. @param {() => any} move */
  async move(move) {
    if (this.moving) return;
    this.moving = true;
    try {
      await move();
    } finally {
      this.moving = false;
    }
  }

  /** The big "yes", or a second tap on what is chosen. */
  yes() {
    const { screen } = this;
    return this.move(() => {
      if (this.unknown()) return this.#answered(this.here, ["not_known", {}]);
      if (screen?.confirm && (screen.ready?.() ?? true)) return screen.confirm();
      this.frame.invite();
      return this.say();
    });
  }

  notKnown() {
    const { item } = this.here;
    if (this.unknown(item)) return this.yes();
    this.choose(item, UNKNOWN);
    const words = { text: this.text("ui.not_known"), element: this.frame.buttons.unknown, key: "ui.not_known" };
    return speak([words, this.said(this.told)]);
  }

  /** What became of her tap, said aloud on the big "yes". @param {string} key @returns {import("./types.js").Spoken} */
  said(key) {
    return { text: this.text(key), key, element: this.frame.buttons.yes };
  }

  back() {
    if (this.over) return this.uncover();
    const place = before(this.pack, this.state, { ...this.here, id: this.here.before ?? this.here.id });
    return place ? this.move(() => this.go(place)) : undefined;
  }

  /** Show rest, help, the languages or a sign; the screen that is due waits behind it. @param {string} kind */
  cover(kind) {
    this.over = { id: kind, kind, under: this.over?.speaking ? this.over : null };
    return this.draw();
  }

  uncover() {
    this.over = this.over?.under ?? null;
    return this.draw();
  }

  /** Lay out the pictures of this screen, so that she can touch the one that she does not understand. */
  showPictures() {
    const pictures = [...new Set(this.frame.scenes())];
    this.over = { id: "unclear", kind: "unclear", item: this.here.item, pictures, under: this.over };
    return this.draw();
  }

  /** @param {string} language */
  async speakIn(language) {
    this.language = language;
    const place = this.over ? undefined : after(this.pack, this.state, this.here);
    await this.record("language_chosen", null, { language }, place);
    return this.uncover();
  }

  /** Say the question and then each answer. */
  say() {
    return speak(this.frame.spoken(this.screen));
  }

  refresh() {
    this.screen?.show?.();
    this.frame.refresh();
  }

  /** Show the screen that is due now. */
  async draw() {
    const due = screenAt(this.pack, this.state, this.place);
    const here = this.over ?? (this.state.paused ? { id: "rest", kind: "rest" } : coverFor(this, due) ?? due);
    const { draw } = await SCREENS[here.kind]();
    hush();
    this.here = here;
    this.screen = draw(this, here);
    this.frame.show(this.screen, here, due);
  }

  /** The server has everything and she has handed over: nothing of hers stays on this device. */
  async handOver() {
    const { waits } = await import("./visit/disk.js");
    if (this.handed || await this.outbox.waits(this.kept.session) || await waits(this.kept.session)) return;
    this.handed = true;
    await this.outbox.erase(this.kept.session);
    this.page.dataset.handed = "";
  }

  #sent() {
    const { state } = this.sender;
    this.frame.sign(state);
    if (state === "lost") this.#leave();
    else if (state === "revoked") this.#lock();
    else if (this.state.finished) this.draw();
  }

  /** Access has ended: what is here can only be read again with a new pairing. */
  async #lock() {
    await this.outbox.lock(this.kept.session);
    return this.cover("revoked");
  }

  /** The desk says that this tablet is lost. */
  async #leave() {
    const { leave } = await import("./leaving.js");
    await leave(this.outbox, this.kept);
    location.replace("?pair");
  }
}
