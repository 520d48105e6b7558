/**
 * The disk of this device: one database with the sitting that is kept here, its events, and which of those the server does
 * not have yet. What is in a record, and sealed how, is the business of `outbox.js` and `vault.js`.
 */

const NAME = "salto-tablet";
const NOTE = "salto-sitting";
export const STORES = /** @type {const} */ (["sittings", "events", "outbox"]);

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Note for the next start whether a sitting is kept here; without the note it only asks for a code too many. @param {boolean} kept */
export function note(kept) {
  try {
    if (kept) localStorage.setItem(NOTE, "kept");
    else localStorage.removeItem(NOTE);
  } catch { /* no such storage here */ }
}

export class Store {
  /** @param {IDBDatabase} database @param {readonly string[]} [names] of its stores */
  constructor(database, names = STORES) {
    this.database = database;
    this.names = names;
  }

  /** @returns {Promise<Store>} */
  static async open() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("sittings", { keyPath: "session" });
      request.result.createObjectStore("events", { keyPath: ["session", "sequence"] });
      request.result.createObjectStore("outbox", { keyPath: "id" });
    };
    return new Store(await asked(request));
  }

  /**
   * Run `work` in one transaction over all stores and wait until it is on the disk: all of it, or nothing.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(stores: Record<typeof STORES[number], IDBObjectStore>) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async within(mode, work) {
    const transaction = this.database.transaction([...this.names], mode, { durability: "strict" });
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    const stores = Object.fromEntries(this.names.map((name) => [name, transaction.objectStore(name)]));
    try {
      const result = await work(/** @type {any} */ (stores));
      await done;
      return result;
    } catch (problem) {
      done.catch(() => null);
      try { transaction.abort(); } catch { /* it has ended already */ }
      throw problem;
    }
  }

  /** @returns {Promise<any>} the sitting that this device is in, as it lies on the disk, if any */
  current() {
    return this.within("readonly", async ({ sittings }) => {
      const all = await asked(sittings.getAll());
      return all.find((kept) => kept.token) ?? null;
    });
  }
}
