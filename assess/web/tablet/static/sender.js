/**
 * Carries the outbox to the server, in batches, for as long as it takes. It never throws anything away: an event leaves
 * only when the server names its id, and what she said when the server has it. Nobody waits for it.
 *
 * @typedef {import("./outbox.js").Outbox} Outbox
 * @typedef {import("./types.js").Event_} Event_
 */
import { ask, giveVoice, Refused } from "./server.js";

const MOST_EVENTS = 200;
const MOST_BYTES = 250_000;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** With nothing to send it still says hello: the desk may have ended its access, or lost it. */
const HELLO = 60_000;

/**
 * The longest beginning of the list that one request may carry.
 * @param {Event_[]} events
 * @param {number} most
 * @returns {Event_[]}
 */
export function batchOf(events, most = MOST_EVENTS) {
  const size = new TextEncoder();
  let bytes = 20;
  const fits = events.slice(0, most).findIndex((event) => {
    bytes += size.encode(JSON.stringify(event)).length + 1;
    return bytes > MOST_BYTES;
  });
  return events.slice(0, fits < 0 ? most : Math.max(1, fits));
}

/** Says `change` whenever `state` does: "sending", "sent", "waiting" (no network), "kept" (the server said no), "revoked",
 *  "lost". */
export class Sender extends EventTarget {
  /** @param {Outbox} outbox @param {{session: string, token: string}} sitting */
  constructor(outbox, sitting) {
    super();
    this.outbox = outbox;
    this.sitting = sitting;
    this.state = "sent";
    /** @type {Set<string>} refused one by one: they stay in the outbox until the page is opened again */
    this.held = new Set();
    this.most = MOST_EVENTS;
    /** @type {Event_[]} what is under way */
    this.batch = [];
    this.failures = 0;
    this.timer = 0;
    this.busy = false;
    /** Asked to send while something was under way: what came in between must not wait for the next hello. */
    this.more = false;
    addEventListener("online", () => this.nudge(true));
  }

  /**
   * There is something to send. After a failure it waits for the next try, unless it is urgent (she asks for help).
   * @param {boolean} [urgent]
   */
  nudge(urgent = false) {
    if (this.failures && !urgent) return;
    if (this.state === "sent") this.#become("sending");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#send(), 0);
  }

  /** @param {string} state */
  #become(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }

  /** One batch; then the next one, or a later try. */
  async #send() {
    if (this.busy) {
      this.more = true;
      return;
    }
    this.busy = true;
    this.more = false;
    let again = false;
    try {
      again = await this.#batch();
      this.failures = 0;
    } catch (problem) {
      this.#refused(problem instanceof Refused ? problem.status : 0);
    } finally {
      this.busy = false;
    }
    if (again || this.more) this.nudge();
  }

  /** @returns {Promise<boolean>} whether more is waiting */
  async #batch() {
    const waiting = (await this.outbox.unsent(this.sitting.session)).filter(({ id }) => !this.held.has(id));
    this.batch = batchOf(waiting, this.most);
    if (!this.batch.length && await this.#voice()) return true;
    if (!this.batch.length) {
      this.#become(this.held.size ? "kept" : "sent");
      await ask(`help?unsent=${this.held.size}`, { secret: this.sitting.token });
      this.timer = setTimeout(() => this.#send(), HELLO);
      return false;
    }
    const unsent = waiting.length - this.batch.length + this.held.size;
    const answer = await ask("events", {
      method: "POST", secret: this.sitting.token, body: { events: this.batch, unsent },
    });
    const aside = (answer.set_aside ?? []).map((/** @type {{id: string}} */ { id }) => id);
    const told = new Set([...(answer.stored ?? []), ...(answer.known ?? []), ...aside]);
    const named = this.batch.map(({ id }) => id).filter((id) => told.has(id));
    if (!named.length) throw new Refused(502);
    await this.outbox.acknowledge(named);
    this.most = MOST_EVENTS;
    if (waiting.length === named.length && !await this.outbox.waits(this.sitting.session)) this.#become(this.held.size ? "kept" : "sent");
    return true;
  }

  /** What she said goes one by one, after the events: her consent is there before her voice. @returns {Promise<boolean>} whether there was one */
  async #voice() {
    const { session, token } = this.sitting;
    const said = await this.outbox.nextVoice(session);
    if (!said) return false;
    await giveVoice(said, token);
    await this.outbox.acknowledge([said.id]);
    return true;
  }

  /** @param {number} status */
  #refused(status) {
    this.failures += 1;
    const { batch } = this;
    if (status === 410) this.#become("lost");
    else if (status === 401 || status === 403) this.#become("revoked");
    else if (status === 0) this.#become("waiting");
    else this.#become("kept");
    if (status === 400 || status === 413 || status === 422) {
      if (batch.length > 1) this.most = Math.ceil(batch.length / 2);
      else if (batch.length) this.held.add(batch[0].id);
    }
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.failures - 1));
    this.timer = setTimeout(() => this.#send(), wait * (0.75 + Math.random() / 2));
  }
}
