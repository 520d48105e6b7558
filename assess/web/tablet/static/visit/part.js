/**
 * The staff's part, while it is open: its key lives in this object and nowhere else. It closes when it is handed over, when
 * nothing was touched for ten minutes, and with the page; then her screen stands where it stood.
 *
 * @typedef {{name: "home"|"begin"|"score"|"list"|"stop"|"end", domain?: string, criterion?: string, draft?: string}} Where
 */
import { newId } from "../outbox.js";
import { el } from "../dom.js";
import { settle } from "../tap.js";
import { Vault } from "../vault.js";
import { layOver } from "./door.js";
import { SCREENS } from "./screens.js";
import { apply, sheetsOf } from "./sheet.js";

/** Milliseconds without a touch after which it locks. */
const IDLE = 600_000;
const TOUCHES = ["pointerdown", "keydown", "input", "scroll"];

export class Part {
  /** @param {import("./carrier.js").Carrier} carrier @param {string} visit @param {Vault} vault @param {any} packet */
  constructor(carrier, visit, vault, packet) {
    this.carrier = carrier;
    this.visit = visit;
    this.vault = vault;
    this.packet = packet;
    this.sheets = sheetsOf(packet);
    /** @type {Where} */
    this.where = { name: "home" };
    /** What a tap on "undo" brings back. @type {{domain: string, criterion: string, before: import("./sheet.js").Score|undefined}|null} */
    this.undoable = null;
    this.root = el("main", { class: "staff-part", lang: packet.language, dir: packet.direction });
    /** Keep what is being written now; a screen that has such a thing puts its own in this place. */
    this.flush = async () => {};
    this.timer = 0;
    this.touched = Date.now();
    /** @type {Promise<unknown>} one writes after the other */
    this.written = Promise.resolve();
    this.uncover = layOver(carrier.session.page, this.root);
    this.touch = () => {
      this.touched = Date.now();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.close(), IDLE);
    };
    this.wake = () => { if (Date.now() - this.touched >= IDLE) this.close(); };
    this.late = () => { if (carrier.held?.id !== visit) this.close(); else this.sign(); };
    for (const one of TOUCHES) this.root.addEventListener(one, this.touch, { capture: true, passive: true });
    document.addEventListener("visibilitychange", this.wake);
    carrier.addEventListener("change", this.late);
    this.touch();
  }

  /** @param {string} key @param {Record<string, string|number>} [values] */
  text(key, values = {}) {
    return (this.packet.strings[key] ?? "").replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => String(values[name] ?? ""));
  }

  get domain() {
    return this.packet.domains.find((/** @type {any} */ one) => one.id === this.where.domain);
  }

  /** @returns {import("./sheet.js").Sheet} */
  get sheet() {
    return /** @type {import("./sheet.js").Sheet} */ (this.sheets.get(this.where.domain ?? ""));
  }

  /** Whether she takes part, as far as this tablet knows: said at the desk before, or on this tablet. */
  get agreed() {
    const { consent } = this.carrier.session.state;
    return consent ? consent === "given" : this.packet.agreed;
  }

  /**
   * Write what was done, with the place that it leads to, before the screen moves on.
   * @param {string} kind
   * @param {Record<string, any>} body
   * @param {Where} where
   */
  async record(kind, body, where) {
    if (await this.#write({ kind, body }, where)) this.show();
  }

  /** @param {Where} where */
  async go(where) {
    if (await this.#write(null, where)) this.show();
  }

  /** What she is writing is kept too. @param {string} draft */
  keepDraft(draft) {
    return this.#write(null, { ...this.where, draft });
  }

  /** @param {import("./sheet.js").Done|null} done @param {Where} where @returns {Promise<boolean>} whether it is on the disk */
  #write(done, where) {
    const written = this.written.then(async () => {
      const id = newId();
      const sealed = done && await this.vault.seal({ at: new Date().toISOString(), ...done }, id);
      await this.carrier.disk.write(this.visit, done && { id, sealed }, await this.vault.seal(where, "where"));
      if (done) {
        apply(this.sheets, done);
        this.carrier.nudge();
      }
      this.where = where;
      return true;
    }).catch(() => {
      this.root.querySelector(".part-told")?.replaceChildren(this.text("visit.storage"));
      return false;
    });
    this.written = written;
    return written;
  }

  show() {
    const { name, domain, criterion } = this.where;
    this.flush = async () => {};
    this.root.dataset.part = [name, domain, criterion].filter(Boolean).join("/");
    delete this.root.dataset.ready;
    this.root.replaceChildren(...SCREENS[name](this), el("p", { class: "part-told", role: "status" }));
    settle();
    this.sign();
    this.root.scrollTop = 0;
    /** @type {HTMLElement|null} */ (this.root.querySelector("h1"))?.focus({ preventScroll: true });
    this.root.dataset.ready = "";
  }

  /** Say whether everything is sent. */
  sign() {
    const line = this.root.querySelector(".part-sent");
    this.root.dataset.sent = String(this.carrier.sent);
    if (line) line.textContent = this.text(this.carrier.sent ? "visit.sent" : "visit.kept");
  }

  /** Her screen comes back; of this nothing is left in the page. */
  close() {
    clearTimeout(this.timer);
    document.removeEventListener("visibilitychange", this.wake);
    this.carrier.removeEventListener("change", this.late);
    this.uncover();
    this.root.replaceChildren();
    this.sheets.clear();
    this.packet = { strings: {}, domains: [] };
  }

  /** The visit is over: nothing of it can be opened here any more. */
  async end() {
    await this.written;
    await this.carrier.destroy("over");
  }
}

/** @param {import("./carrier.js").Carrier} carrier @param {string} visit @param {string} key that the PIN opened */
export async function open(carrier, visit, key) {
  const vault = await Vault.apart(visit, key);
  const held = await carrier.disk.look(visit);
  if (!held?.packet) return;
  const part = new Part(carrier, visit, vault, await vault.open(held.packet, "packet"));
  for (const { id, sealed } of await carrier.disk.log(visit)) apply(part.sheets, await vault.open(sealed, id));
  if (held.where) part.where = await vault.open(held.where, "where");
  part.show();
}
