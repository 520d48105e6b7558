/**
 * What this device keeps of home visits, in a database of its own: what went along (sealed, its key locked with a PIN and the
 * pairing's key), and what was tapped (sealed with the key of the visit). An event and the place on the way are written
 * in one strict transaction, before the screen moves on. What cannot be opened any more can still be sent, as it lies here.
 *
 * @typedef {{id: string, session: string, until: string, ahead: number, latest: number, tries: number, most: number,
 *   language: string, words: Record<string, string>, locked: any, packet: any, where: any, sequence: number,
 *   gone: ""|"tries"|"time"|"ended"|"over"|"revoked"}} Held  `ahead`: milliseconds by which the server's clock was ahead;
 *   `latest`: the latest moment that this device's clock showed; `gone`: why nothing of it can be opened any more
 * @typedef {{visit: string, sequence: number, id: string, sealed: any, waiting: boolean}} Tapped
 */
import { asked, Store } from "../store.js";
import { shareFrom } from "../vault.js";

const NAME = "salto-visits";
/** A clock that goes back by more than this, in milliseconds, is not followed. */
const SLACK = 60_000;

/** @param {string} visit */
const eventsOf = (visit) => IDBKeyRange.bound([visit, 0], [visit, Infinity]);

/** @param {string} text @returns {Uint8Array} */
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** @param {Held} held @returns {number} the moment by the server's clock, as far as this device knows */
export function moment(held) {
  const now = Date.now();
  return (now < held.latest - SLACK ? held.latest : now) + held.ahead;
}

/** Without its key nothing of a visit can be opened here; what is not sent yet stays, sealed. @param {any} visits @param {any} events @param {Held} held @param {Held["gone"]} why */
async function strip(visits, events, held, why) {
  visits.put({ ...held, gone: held.gone || why, locked: null, packet: null, where: null, words: {} });
  for (const one of await asked(/** @type {IDBRequest<Tapped[]>} */ (events.getAll(eventsOf(held.id))))) {
    if (!one.waiting) events.delete([one.visit, one.sequence]);
  }
}

export class Disk {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
  }

  /** @returns {Promise<Disk>} */
  static async open() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("visits", { keyPath: "id" });
      request.result.createObjectStore("tapped", { keyPath: ["visit", "sequence"] });
    };
    return new Disk(new Store(await asked(request), ["visits", "tapped"]));
  }

  /** @template T @param {IDBTransactionMode} mode @param {(stores: any) => Promise<T>} work @returns {Promise<T>} */
  within(mode, work) {
    return this.store.within(mode, work);
  }

  /** @param {string} session @returns {Promise<Held[]>} the visits of a session, also those of which only unsent things are left */
  of(session) {
    return this.within("readonly", async ({ visits }) =>
      (await asked(/** @type {IDBRequest<Held[]>} */ (visits.getAll()))).filter((one) => one.session === session));
  }

  /** @param {any} given as the server gives it @returns {Promise<void>} */
  keep(given) {
    const { id, session, until, now, tries, language, words, locked, packet } = given;
    const [salt, iv, data] = [locked.salt, locked.iv, locked.data].map(bytes);
    const held = {
      id, session, until, tries, most: tries, language, words, ahead: Date.parse(now) - Date.now(), latest: Date.now(),
      locked: { salt, iv, data }, packet: { iv: bytes(packet.iv), data: bytes(packet.data) }, where: null, sequence: 0, gone: "",
    };
    return this.within("readwrite", async ({ visits }) => {
      if (!await asked(visits.get(id))) visits.put(held);
    });
  }

  /**
   * A try with a PIN; each is counted on the disk before it is made. After the last one nothing of the visit can be opened.
   * @param {string} id
   * @param {string} pin
   * @param {string} share the pairing's key
   * @returns {Promise<{key: string|null, left: number}>} the key of the visit, or how many tries are left
   */
  async tryPin(id, pin, share) {
    const held = await this.within("readwrite", async ({ visits }) => {
      const now = await asked(/** @type {IDBRequest<Held>} */ (visits.get(id)));
      if (!now?.locked || now.tries < 1) return null;
      visits.put({ ...now, tries: now.tries - 1 });
      return now;
    });
    if (!held) return { key: null, left: 0 };
    const key = await shareFrom(held.locked, [pin, share]);
    const left = held.tries - 1;
    await this.within("readwrite", async ({ visits, tapped }) => {
      const now = await asked(/** @type {IDBRequest<Held>} */ (visits.get(id)));
      if (key) visits.put({ ...now, tries: now.most });
      else if (left < 1) await strip(visits, tapped, now, "tries");
    });
    return { key, left };
  }

  /** Note how late it is, so that a clock that goes back gives no more time. @param {string} id @returns {Promise<Held|undefined>} */
  look(id) {
    return this.within("readwrite", async ({ visits }) => {
      const held = await asked(/** @type {IDBRequest<Held|undefined>} */ (visits.get(id)));
      if (held && Date.now() > held.latest) visits.put({ ...held, latest: Date.now() });
      return held;
    });
  }

  /**
   * @param {string} id of the visit
   * @param {{id: string, sealed: any}|null} event null: only the place changes
   * @param {any} where sealed
   * @returns {Promise<void>}
   */
  write(id, event, where) {
    return this.within("readwrite", async ({ visits, tapped }) => {
      const held = await asked(/** @type {IDBRequest<Held>} */ (visits.get(id)));
      if (held.gone) throw new Error("this visit is over");
      const sequence = held.sequence + (event ? 1 : 0);
      visits.put({ ...held, where, sequence, latest: Math.max(held.latest, Date.now()) });
      if (event) tapped.put({ ...event, visit: id, sequence, waiting: true });
    });
  }

  /** @param {string} id @returns {Promise<Tapped[]>} everything that was tapped, in order, as it lies on the disk */
  log(id) {
    return this.within("readonly", ({ tapped }) => asked(/** @type {IDBRequest<Tapped[]>} */ (tapped.getAll(eventsOf(id)))));
  }

  /** @param {string} id @returns {Promise<Tapped[]>} what the server does not have yet */
  async waiting(id) {
    return (await this.log(id)).filter((one) => one.waiting);
  }

  /** @param {string} id @param {Set<string>} told the ids that the server has named @returns {Promise<void>} */
  acknowledge(id, told) {
    return this.within("readwrite", async ({ visits, tapped }) => {
      const held = await asked(/** @type {IDBRequest<Held>} */ (visits.get(id)));
      for (const one of await asked(/** @type {IDBRequest<Tapped[]>} */ (tapped.getAll(eventsOf(id))))) {
        if (!told.has(one.id)) continue;
        if (held.gone) tapped.delete([one.visit, one.sequence]);
        else tapped.put({ ...one, waiting: false });
      }
    });
  }

  /** @param {string} id @param {Held["gone"]} why @returns {Promise<void>} */
  destroy(id, why) {
    return this.within("readwrite", async ({ visits, tapped }) => {
      const held = await asked(/** @type {IDBRequest<Held|undefined>} */ (visits.get(id)));
      if (held) await strip(visits, tapped, held, why);
    });
  }

  /** Nothing of it stays. @param {string} id @returns {Promise<void>} */
  forget(id) {
    return this.within("readwrite", async ({ visits, tapped }) => {
      tapped.delete(eventsOf(id));
      visits.delete(id);
    });
  }
}

/** @param {string} session @returns {Promise<boolean>} whether this session is still on a visit, or something of it is not sent */
export async function waits(session) {
  return Boolean((await (await Disk.open()).of(session)).length);
}

/** Access has ended, or another session begins: of these visits nothing can be opened any more. @param {(held: Held) => boolean} which */
export async function destroyWhere(which) {
  const disk = await Disk.open();
  const every = await disk.within("readonly", ({ visits }) => asked(/** @type {IDBRequest<Held[]>} */ (visits.getAll())));
  for (const { id } of every.filter(which)) {
    await disk.destroy(id, "revoked");
    if (!(await disk.waiting(id)).length) await disk.forget(id);
  }
}

/** The tablet is lost: everything goes. */
export async function eraseVisits() {
  const { store } = await Disk.open();
  await store.within("readwrite", async (/** @type {any} */ stores) => { for (const one of Object.values(stores)) one.clear(); });
}
