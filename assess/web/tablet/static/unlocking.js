/**
 * What this device kept is sealed, and this tab may not know the key any more (it was closed, the battery was empty): ask the
 * server for it. Without a network four pictures open it too, and without them the page waits. Where access has ended nothing is opened; where the tablet was
 * reported lost, everything goes.
 */
import { Outbox } from "./outbox.js";
import { show } from "./pairing.js";
import { ask, Refused } from "./server.js";
import { Vault } from "./vault.js";

const RETRY = 4000;

/**
 * @param {import("./store.js").Store} store
 * @param {any} kept a sitting as it lies on the disk
 * @param {HTMLElement} page
 * @returns {Promise<{outbox: Outbox, kept: import("./types.js").Kept}|null>} null when a new pairing is needed
 */
export async function unlocked(store, kept, page) {
  const outbox = new Outbox(store);
  const vault = await Vault.remembered(kept.session) ?? await asked(outbox, kept, page);
  return vault && { outbox, kept: await outbox.unlock(kept, vault) };
}

/** @param {Outbox} outbox @param {any} kept @param {HTMLElement} page @returns {Promise<Vault|null>} never, when they were wrong too often */
async function byPictures(outbox, kept, page) {
  /** @type {string|null} */
  let share = null;
  const check = async (/** @type {string[]} */ four) => {
    const found = await outbox.trySpare(kept.session, four);
    share = found || null;
    return found === false ? false : found === null ? null : true;
  };
  const right = kept.spare && await (await import("./code_pictures.js")).askPictures(page, check);
  return right && share ? Vault.of(kept.session, share) : new Promise(() => null);
}

/** @param {Outbox} outbox @param {any} kept @param {HTMLElement} page @returns {Promise<Vault|null>} */
async function asked(outbox, kept, page) {
  /** @type {Promise<Vault|null>|null} */
  let pictures = null;
  for (;;) {
    try {
      const { key } = await ask("key", { secret: kept.token });
      return await Vault.of(kept.session, key);
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      if (problem.status === 410) return (await import("./leaving.js")).leave(outbox, kept);
      if ([401, 403, 404].includes(problem.status)) return outbox.lock(kept.session).then(() => null);
      show(page, "offline");
      pictures ??= byPictures(outbox, kept, page);
      const later = new Promise((resolve) => { setTimeout(() => resolve(null), RETRY); });
      const opened = await Promise.race([pictures, later]);
      if (opened) return opened;
    }
  }
}
