/**
 * The desk says that this tablet is lost. What the server does not have yet goes there first, sealed as it lies here, to be
 * kept apart; then nothing of any sitting stays on the device.
 */
import { forgetMedia } from "./outbox.js";
import { ask, Refused } from "./server.js";
import { forgetKey } from "./vault.js";
import { Disk, eraseVisits } from "./visit/disk.js";

const MOST_EVENTS = 100;
const RETRY = 4000;

/** @param {Uint8Array|ArrayBuffer} bytes */
const base64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));

/** @param {any} event as it lies on the disk @returns {any} the same as it can be sent */
export function written({ id, sequence, sealed, ...plain }) {
  const visit = plain.visit ? { visit: plain.visit } : {};
  if (!sealed) return { id, sequence, ...plain };
  if ("plain" in sealed) return { id, sequence, ...sealed.plain };
  return { id, sequence, ...visit, iv: base64(sealed.iv), data: base64(sealed.data) };
}

/**
 * When the network goes in the middle it tries again, here or at the next start.
 * @param {import("./outbox.js").Outbox} outbox
 * @param {{session: string, token: string}} kept
 * @returns {Promise<null>}
 */
export async function leave(outbox, { session, token }) {
  const visits = await Disk.open();
  const tapped = (await visits.of(session)).map(({ id }) => visits.waiting(id));
  const waiting = [...await outbox.sealed(session), ...(await Promise.all(tapped)).flat()];
  for (let at = 0; at < waiting.length; at += MOST_EVENTS) {
    const events = waiting.slice(at, at + MOST_EVENTS).map(written);
    await handIn(events, token);
  }
  await eraseAll(outbox);
  return null;
}

/** @param {any[]} events @param {string} token */
async function handIn(events, token) {
  for (;;) {
    try {
      return await ask("farewell", { method: "POST", secret: token, body: { events } });
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      await new Promise((resolve) => { setTimeout(resolve, RETRY); });
    }
  }
}

/** @param {import("./outbox.js").Outbox} outbox */
async function eraseAll(outbox) {
  await outbox.store.within("readwrite", async (stores) => { for (const one of Object.values(stores)) one.clear(); });
  await eraseVisits();
  forgetKey();
  localStorage.clear();
  await forgetMedia();
}
