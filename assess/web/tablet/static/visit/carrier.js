/**
 * Brings what goes along on a home visit to this tablet, and what was tapped back to the server, sealed as it lies here. Nobody
 * waits for it. Her own answers go first: whether she agreed has to be known before an observation is taken in.
 *
 * @typedef {import("./disk.js").Held} Held
 */
import { written } from "../leaving.js";
import { ask, Refused } from "../server.js";
import { Disk, moment } from "./disk.js";

const MOST_EVENTS = 40;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** How often, in milliseconds, it looks whether there is a visit, and how late it is. */
const LOOK = 60_000;

/** Says `change` when a visit came or went, or something was sent. */
export class Carrier extends EventTarget {
  /** @param {import("../session.js").Session} session @param {Disk} disk */
  constructor(session, disk) {
    super();
    this.session = session;
    this.disk = disk;
    /** @type {Held|null} what a PIN opens here */
    this.held = null;
    this.sent = true;
    /** Whether anything of a visit lies here. */
    this.any = false;
    this.timer = 0;
    this.failures = 0;
    this.busy = false;
    this.more = false;
    /** @type {Set<string>} refused one by one: they wait until the page is opened again */
    this.refused = new Set();
    this.most = MOST_EVENTS;
    addEventListener("online", () => this.nudge());
    session.sender.addEventListener("change", () => this.#heard(session.sender.state));
  }

  /** @param {string} state of what carries her answers */
  #heard(state) {
    if (state === "revoked" || state === "lost") this.destroy("revoked");
    else if (state === "sent" && !this.sent) this.nudge();
  }

  /** Something was tapped, or may be sent. */
  nudge() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#turn(), 0);
  }

  /** Nothing of this visit can be opened here from now on. @param {Held["gone"]} why */
  async destroy(why) {
    if (this.held) await this.disk.destroy(this.held.id, why);
    await this.read();
    this.nudge();
  }

  /** Read what is here, and destroy what is past its time. */
  async read() {
    const { session, disk } = this;
    for (const { id, gone, until } of await disk.of(session.kept.session)) {
      const held = await disk.look(id);
      if (held && !gone && moment(held) >= Date.parse(until)) await disk.destroy(id, "time");
    }
    const all = await disk.of(session.kept.session);
    this.any = all.length > 0;
    this.held = all.find(({ gone }) => !gone) ?? null;
    this.sent = !(await Promise.all(all.map(({ id }) => disk.waiting(id)))).some((waiting) => waiting.length);
    this.dispatchEvent(new Event("change"));
    return all;
  }

  async #turn() {
    if (this.busy) {
      this.more = true;
      return;
    }
    this.busy = true;
    this.more = false;
    try {
      const all = await this.read();
      await this.#carry(all);
      this.failures = 0;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      this.failures += 1;
    } finally {
      this.busy = false;
      const wait = this.failures ? Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures) : LOOK;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.#turn(), this.more ? 0 : wait);
    }
  }

  /** @param {Held[]} all */
  async #carry(all) {
    const { token } = this.session.kept;
    const { visits } = await ask("visits", { secret: token });
    for (const { id, gone } of all) if (!gone && !visits.includes(id)) await this.disk.destroy(id, "ended");
    for (const held of await this.read()) await this.#send(held);
    // What goes along comes last: the sheets in it are those that the server has now.
    for (const id of visits.filter((/** @type {string} */ one) => !all.some((held) => held.id === one))) {
      await this.disk.keep(await ask(`visits/${id}`, { secret: token }));
    }
    await this.read();
  }

  /** @param {Held} held */
  async #send(held) {
    const { session, disk } = this;
    const hers = await session.outbox.sealed(session.kept.session);
    if (hers.length && session.sender.state !== "kept") return;
    for (;;) {
      const waiting = (await disk.waiting(held.id)).filter(({ id }) => !this.refused.has(id)).slice(0, this.most);
      if (!waiting.length) break;
      await disk.acknowledge(held.id, await this.#batch(held.id, waiting));
    }
    if (!held.gone || (await disk.waiting(held.id)).length) return;
    await ask(`visits/${held.id}/over`, { method: "POST", secret: session.kept.token, body: { why: held.gone } });
    await disk.forget(held.id);
    if (session.state.finished) await session.draw();
  }

  /** @param {string} id @param {import("./disk.js").Tapped[]} waiting @returns {Promise<Set<string>>} the ids that the server named */
  async #batch(id, waiting) {
    const body = { now: new Date().toISOString(), events: waiting.map(written) };
    try {
      const answer = await ask(`visits/${id}/events`, { method: "POST", secret: this.session.kept.token, body });
      this.most = MOST_EVENTS;
      const aside = (answer.set_aside ?? []).map((/** @type {{id: string}} */ one) => one.id);
      const told = new Set([...(answer.stored ?? []), ...(answer.known ?? []), ...aside]);
      if (!waiting.some((one) => told.has(one.id))) throw new Refused(502);
      return told;
    } catch (problem) {
      const status = problem instanceof Refused ? problem.status : 0;
      if (![400, 413, 422].includes(status)) throw problem;
      if (waiting.length > 1) this.most = Math.ceil(waiting.length / 2);
      else this.refused.add(waiting[0].id);
      return new Set();
    }
  }
}

/** @param {import("../session.js").Session} session what stands on this page @returns {Promise<Carrier|null>} null where nothing can be sealed */
export async function begin(session) {
  if (!globalThis.crypto.subtle) return null;
  const carrier = new Carrier(session, await Disk.open());
  const { hang } = await import("./door.js");
  hang(carrier);
  await carrier.read();
  carrier.nudge();
  return carrier;
}
