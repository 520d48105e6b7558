/**
 * What this device keeps: one sitting (token, pack, place), its events, and which of those the server does not have yet.
 *
 * An event, its place in the outbox and the place on the way are written in ONE strict transaction, before the screen
 * moves on: after a crash or an empty battery all three are there or none is. An event leaves the outbox only
 * when the server has named its id; everything of a sitting goes at once, with `erase`. All but ids and numbers is sealed.
 *
 * @typedef {import("./types.js").Event_} Event_
 * @typedef {import("./types.js").Kept} Kept
 */
import { asked, note, Store } from "./store.js";
import { forgetKey, shareFrom, spareOf, Vault } from "./vault.js";
import { destroyWhere } from "./visit/disk.js";

/** @returns {string} a random UUID, also on plain http where `crypto.randomUUID` does not exist */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** @param {string} session @param {IDBObjectStore} sittings @param {IDBObjectStore} events */
function forget(session, sittings, events) {
  events.delete(IDBKeyRange.bound([session, 0], [session, Infinity]));
  sittings.delete(session);
}

/** Pictures and sounds are nobody's own, but they tell what her tasks were about, and her language. */
export async function forgetMedia() {
  for (const name of ["salto-pictures", "salto-sounds"]) await globalThis.caches?.delete(name);
}

/** @param {string} session */
const eventsOf = (session) => IDBKeyRange.bound([session, 0], [session, Infinity]);

export class Outbox {
  /** @param {Store} store @param {Vault|null} [vault] */
  constructor(store, vault = null) {
    this.store = store;
    this.vault = /** @type {Vault} */ (vault);
    /** @type {{place: import("./types.js").Place|null, language: string}} */
    this.where = { place: null, language: "" };
    /** @type {Promise<unknown>} one writes after the other, so that an older place never covers a newer one */
    this.last = Promise.resolve();
  }

  /** @returns {Promise<Outbox>} */
  static async open() {
    return new Outbox(await Store.open());
  }

  /** @returns {Promise<Kept|null>} the sitting that this device is in, if there is one and this tab knows its key */
  async current() {
    const kept = await this.store.current();
    const vault = kept && await Vault.remembered(kept.session);
    return vault ? this.unlock(kept, vault) : null;
  }

  /**
   * Open a sitting as it lies on the disk. One that was kept by an older Salto, as it was, is sealed from now on.
   * @param {any} kept
   * @param {Vault} vault
   * @returns {Promise<Kept>}
   */
  async unlock(kept, vault) {
    this.vault = vault;
    if (!kept.where) await this.#sealOld(kept);
    const { session, token } = kept;
    const { pack, where } = kept.where ? kept : /** @type {any} */ (await this.store.current());
    this.where = await vault.open(where, "where");
    return { session, token, pack: await vault.open(pack, "pack"), ...this.where };
  }

  /**
   * Begin a sitting, or take it up again with a new token: its place and sequence stay. Another woman's sitting goes when
   * the server has all of it; when something is unsent it rests, without token and key, until it is paired again.
   * @param {import("./types.js").Pack} pack
   * @param {string} token
   * @param {string} share the key, as the server gives it
   * @returns {Promise<Kept>}
   */
  async begin(pack, token, share) {
    const { session } = pack;
    this.vault = await Vault.of(session, share);
    const sealed = await this.vault.seal(pack, "pack");
    const fresh = await this.vault.seal({ place: null, language: pack.language }, "where");
    const kept = await this.store.within("readwrite", async ({ sittings, events, outbox }) => {
      const waiting = new Set((await asked(outbox.getAll())).map((event) => event.session));
      for (const other of await asked(sittings.getAll())) {
        if (other.session === session) continue;
        if (waiting.has(other.session)) sittings.put({ ...other, token: "" });
        else forget(other.session, sittings, events);
      }
      const before = await asked(sittings.get(session));
      const sequence = Math.max(before?.sequence ?? 0, (pack.next_sequence ?? 1) - 1);
      const where = before ? before.where : fresh;
      const now = { ...before, session, token, pack: sealed, sequence, where };
      sittings.put(now);
      note(true);
      return now;
    });
    await destroyWhere((visit) => visit.session !== session);
    return this.unlock(kept, this.vault);
  }

  /** Keep a second key, locked with four pictures: it opens the sitting again without a network. @param {string} session @param {string} share @param {string[]} pictures */
  async keepSpare(session, share, pictures) {
    const spare = await spareOf(share, pictures);
    await this.store.within("readwrite", async ({ sittings }) => {
      const kept = await asked(sittings.get(session));
      if (kept && spare) sittings.put({ ...kept, spare });
    });
  }

  /** Access has ended: no key is left here, not even a locked one. @param {string} session */
  async lock(session) {
    forgetKey();
    await this.store.within("readwrite", async ({ sittings }) => {
      const kept = await asked(sittings.get(session));
      if (kept) sittings.put({ ...kept, spare: null });
    });
    await destroyWhere((visit) => visit.session === session);
  }

  /**
   * A try with four pictures; each is counted on the disk before it is made, and after five the second key is gone.
   * @param {string} session
   * @param {string[]} pictures
   * @returns {Promise<string|false|null>} the key; false when they are not right; null when no try is left
   */
  async trySpare(session, pictures) {
    const spare = await this.store.within("readwrite", async ({ sittings }) => {
      const kept = await asked(sittings.get(session));
      if (!kept?.spare) return null;
      const { tries } = kept.spare;
      sittings.put({ ...kept, spare: tries > 1 ? { ...kept.spare, tries: tries - 1 } : null });
      return kept.spare;
    });
    if (!spare) return null;
    const share = await shareFrom(spare, pictures);
    if (share) await this.keepSpare(session, share, pictures);
    return share ?? (spare.tries > 1 ? false : null);
  }

  /**
   * Write one event. Resolves when it is safely on the disk.
   * @param {string} session
   * @param {{kind: string, item?: string|null, body?: Record<string, any>}} what
   * @param {Partial<Kept>} [changes] of the sitting, in the same transaction
   * @returns {Promise<Event_>}
   */
  add(session, what, changes = {}) {
    return this.#inTurn(async () => {
      const id = newId();
      const said = { at: new Date().toISOString(), kind: what.kind, item: what.item ?? null, body: what.body ?? {} };
      const sealed = await this.vault.seal(said, id);
      const where = await this.#whereWith(changes);
      return this.store.within("readwrite", async ({ sittings, events, outbox }) => {
        const kept = await asked(sittings.get(session));
        const sequence = kept.sequence + 1;
        sittings.put({ ...kept, where, sequence });
        events.put({ id, session, sequence, sealed });
        outbox.put({ id, session, sequence, sealed });
        return { id, sequence, ...said };
      });
    });
  }

  /** Write what she said. Resolves when it is safely on the disk. @param {string} session @param {Record<string, string>} said @returns {Promise<void>} */
  addVoice(session, said) {
    return this.#inTurn(async () => {
      const id = newId();
      const sealed = await this.vault.seal(said, id);
      await this.store.within("readwrite", async ({ outbox }) => { outbox.put({ id, session, voice: true, sealed }); });
    });
  }

  /** @param {string} session @returns {Promise<any>} the next recording that the server does not have yet; undefined when there is none */
  async nextVoice(session) {
    const waiting = await this.#waiting(session);
    const next = waiting.find(({ voice }) => voice);
    return next && this.#opened(next);
  }

  /** @param {string} session @returns {Promise<boolean>} whether the server does not have all of a sitting yet */
  async waits(session) {
    return (await this.#waiting(session)).length > 0;
  }

  /** @param {string} session @returns {Promise<any[]>} */
  async #waiting(session) {
    const all = await this.store.within("readonly", ({ outbox }) => asked(outbox.getAll()));
    return all.filter((one) => one.session === session);
  }

  /** @param {string} session @param {Partial<Kept>} changes @returns {Promise<void>} */
  change(session, changes) {
    return this.#inTurn(async () => {
      const where = await this.#whereWith(changes);
      await this.store.within("readwrite", async ({ sittings }) => {
        sittings.put({ ...(await asked(sittings.get(session))), where });
      });
    });
  }

  /** @param {string} session @returns {Promise<Event_[]>} all events of a sitting, in order */
  async log(session) {
    const all = await this.store.within("readonly", ({ events }) => asked(events.getAll(eventsOf(session))));
    return Promise.all(all.map((event) => this.#opened(event)));
  }

  /** @param {string} session @returns {Promise<Event_[]>} what the server does not have yet, in order */
  async unsent(session) {
    const waiting = await this.sealed(session);
    return Promise.all(waiting.map((event) => this.#opened(event)));
  }

  /** @param {string} session @returns {Promise<any[]>} the same, as it lies on the disk */
  async sealed(session) {
    const waiting = await this.#waiting(session);
    return waiting.filter(({ voice }) => !voice).sort((a, b) => a.sequence - b.sequence);
  }

  /** @param {string[]} ids that the server has named @returns {Promise<void>} */
  acknowledge(ids) {
    return this.store.within("readwrite", async ({ outbox }) => { for (const id of ids) outbox.delete(id); });
  }

  /** Forget a sitting, whole: also its key, and which pictures it had. @param {string} session @returns {Promise<void>} */
  async erase(session) {
    await this.store.within("readwrite", async ({ sittings, events, outbox }) => {
      for (const waiting of await asked(outbox.getAll())) {
        if (waiting.session === session) outbox.delete(waiting.id);
      }
      forget(session, sittings, events);
    });
    note(false);
    forgetKey();
    await forgetMedia();
  }

  /** When the device is full, the pictures go and her answer is written. @template T @param {() => Promise<T>} write @returns {Promise<T>} */
  #inTurn(write) {
    const now = this.last.then(write).catch(async (problem) => {
      if (problem?.name !== "QuotaExceededError" || !globalThis.caches) throw problem;
      await caches.delete("salto-pictures");
      return write();
    });
    this.last = now.catch(() => null);
    return now;
  }

  /** @param {Partial<Kept>} changes */
  async #whereWith(changes) {
    this.where = { place: changes.place ?? this.where.place, language: changes.language ?? this.where.language };
    return this.vault.seal(this.where, "where");
  }

  /** @param {any} record @returns {Promise<Event_>} */
  async #opened({ session: _, sealed, ...event }) {
    return sealed ? { ...event, ...(await this.vault.open(sealed, event.id)) } : event;
  }

  /** @param {any} kept a sitting of a Salto that did not seal */
  async #sealOld(kept) {
    const { session, place = null, language, pack } = kept;
    const seal = async (/** @type {any} */ { session: _, id, sequence, ...said }) =>
      ({ session, id, sequence, sealed: await this.vault.seal(said, id) });
    const plain = (/** @type {any[]} */ all) => Promise.all(all.filter((one) => one.session === session && !one.sealed).map(seal));
    const [told, waiting] = await this.store.within("readonly", async ({ events, outbox }) =>
      [await asked(events.getAll(eventsOf(session))), await asked(outbox.getAll())]);
    const [sealedEvents, sealedWaiting] = [await plain(told), await plain(waiting)];
    const where = await this.vault.seal({ place, language: language ?? "" }, "where");
    const sealedPack = pack?.iv || pack?.plain ? pack : await this.vault.seal(pack, "pack");
    await this.store.within("readwrite", async ({ sittings, events, outbox }) => {
      const { token, sequence } = await asked(sittings.get(session));
      sittings.put({ session, token, sequence, pack: sealedPack, where });
      for (const one of sealedEvents) events.put(one);
      for (const one of sealedWaiting) outbox.put(one);
    });
  }
}
