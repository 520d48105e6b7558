/**
 * What this device keeps: one sitting (token, pack, place), its events, and which of those the server does not have yet.
 *
 * An event, its place in the outbox and the place on the way are written in ONE strict transaction, before the screen
 * moves on: after a crash or an empty battery all three are there or none is. An event leaves the outbox only
 * when the server has named its id; everything of a sitting goes at once, with `erase`.
 *
 * @typedef {import("./types.js").Event_} Event_
 * @typedef {import("./types.js").Kept} Kept
 */

const NAME = "salto-tablet";
const STORES = /** @type {const} */ (["sittings", "events", "outbox"]);

/** Note for the next start whether a sitting is kept here; without the note it only asks for a code too many. @param {boolean} kept */
function note(kept) {
  try {
    if (kept) localStorage.setItem("salto-sitting", "kept");
    else localStorage.removeItem("salto-sitting");
  } catch { /* no such storage here */ }
}

/** @returns {string} a random UUID, also on plain http where `crypto.randomUUID` does not exist */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @param {string} session @param {IDBObjectStore} sittings @param {IDBObjectStore} events */
function forget(session, sittings, events) {
  events.delete(IDBKeyRange.bound([session, 0], [session, Infinity]));
  sittings.delete(session);
}

export class Outbox {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /** @returns {Promise<Outbox>} */
  static async open() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("sittings", { keyPath: "session" });
      request.result.createObjectStore("events", { keyPath: ["session", "sequence"] });
      request.result.createObjectStore("outbox", { keyPath: "id" });
    };
    return new Outbox(await asked(request));
  }

  /**
   * Run `work` in one transaction over all stores and wait until it is on the disk.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(stores: Record<typeof STORES[number], IDBObjectStore>) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #within(mode, work) {
    const transaction = this.database.transaction([...STORES], mode, { durability: "strict" });
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    const stores = Object.fromEntries(STORES.map((name) => [name, transaction.objectStore(name)]));
    const result = await work(/** @type {any} */ (stores));
    await done;
    return result;
  }

  /** @returns {Promise<Kept|null>} the sitting that this device is in, if any */
  current() {
    return this.#within("readonly", async ({ sittings }) => {
      const all = await asked(sittings.getAll());
      return all.find((kept) => kept.token) ?? null;
    });
  }

  /**
   * Begin a sitting, or take it up again with a new token: its place and sequence stay. Another woman's sitting goes when
   * the server has all of it; when something is unsent it rests, without a token, until it is paired again.
   * @param {import("./types.js").Pack} pack
   * @param {string} token
   * @returns {Promise<Kept>}
   */
  begin(pack, token) {
    return this.#within("readwrite", async ({ sittings, events, outbox }) => {
      const waiting = new Set((await asked(outbox.getAll())).map((event) => event.session));
      for (const other of await asked(sittings.getAll())) {
        if (other.session === pack.session) continue;
        if (waiting.has(other.session)) sittings.put({ ...other, token: "" });
        else forget(other.session, sittings, events);
      }
      const before = await asked(sittings.get(pack.session));
      const start = { place: null, sequence: 0, language: pack.language };
      const sequence = Math.max(before?.sequence ?? 0, (pack.next_sequence ?? 1) - 1);
      const kept = { ...start, ...before, session: pack.session, token, pack, sequence };
      sittings.put(kept);
      note(true);
      return kept;
    });
  }

  /**
   * Write one event. Resolves when it is safely on the disk.
   * @param {string} session
   * @param {{kind: string, item?: string|null, body?: Record<string, any>}} what
   * @param {Partial<Kept>} [changes] of the sitting, in the same transaction
   * @returns {Promise<Event_>}
   */
  add(session, what, changes = {}) {
    return this.#within("readwrite", async ({ sittings, events, outbox }) => {
      const kept = await asked(sittings.get(session));
      const sequence = kept.sequence + 1;
      const event = {
        id: newId(), sequence, at: new Date().toISOString(),
        kind: what.kind, item: what.item ?? null, body: what.body ?? {},
      };
      sittings.put({ ...kept, ...changes, sequence });
      events.put({ ...event, session });
      outbox.put({ ...event, session });
      return event;
    });
  }

  /** @param {string} session @param {Partial<Kept>} changes @returns {Promise<void>} */
  change(session, changes) {
    return this.#within("readwrite", async ({ sittings }) => {
      sittings.put({ ...(await asked(sittings.get(session))), ...changes });
    });
  }

  /** @param {string} session @returns {Promise<Event_[]>} all events of a sitting, in order */
  log(session) {
    const all = IDBKeyRange.bound([session, 0], [session, Infinity]);
    return this.#within("readonly", ({ events }) => asked(events.getAll(all)));
  }

  /** @param {string} session @returns {Promise<Event_[]>} what the server does not have yet, in order */
  async unsent(session) {
    const waiting = await this.#within("readonly", ({ outbox }) => asked(outbox.getAll()));
    const own = waiting.filter((event) => event.session === session);
    return own.sort((a, b) => a.sequence - b.sequence).map(({ session: _, ...event }) => event);
  }

  /** @param {string[]} ids that the server has named @returns {Promise<void>} */
  acknowledge(ids) {
    return this.#within("readwrite", async ({ outbox }) => { for (const id of ids) outbox.delete(id); });
  }

  /** Forget a sitting, whole. @param {string} session @returns {Promise<void>} */
  erase(session) {
    return this.#within("readwrite", async ({ sittings, events, outbox }) => {
      for (const waiting of await asked(outbox.getAll())) {
        if (waiting.session === session) outbox.delete(waiting.id);
      }
      forget(session, sittings, events);
      note(false);
    });
  }
}
