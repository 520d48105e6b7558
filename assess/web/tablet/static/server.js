/** The few questions that the tablet asks the server. An answer that is not "yes" becomes a `Refused`. */

/** The page's own address: the surface may be mounted below another path. */
const HERE = location.pathname.replace(/[^/]*$/, "");

/** The server said no, or (status 0) could not be reached. */
export class Refused extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

/** Milliseconds in which an answer comes that comes at all; a voice may be a megabyte on a slow line. */
const PATIENCE = { usual: 20_000, voice: 180_000 };

/**
 * @param {string} path below /tablet/
 * @param {{method?: string, secret?: string, body?: unknown}} [options]
 * @returns {Promise<any>}
 * @throws {Refused}
 */
export function ask(path, { method = "GET", secret = "", body } = {}) {
  /** @type {Record<string, string>} */
  const headers = body === undefined ? {} : { "Content-Type": "application/json" };
  return answered(path, secret, PATIENCE.usual, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

/**
 * Hand in what she said, with the hash by which the server sees that all of it came.
 * @param {{wish: string, about: string, language: string, sound: string}} said `sound` in base64
 * @param {string} secret
 * @returns {Promise<any>}
 * @throws {Refused}
 */
export async function giveVoice({ sound, ...said }, secret) {
  const bytes = Uint8Array.from(atob(sound), (one) => one.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const form = new FormData();
  form.set("sha256", Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  for (const name of /** @type {const} */ (["wish", "about", "language"])) form.set(name, said[name]);
  form.set("sound", new Blob([bytes]), "sound");
  return answered("voices", secret, PATIENCE.voice, { method: "POST", headers: {}, body: form });
}

/** @param {string} path @param {string} secret @param {number} patience @param {{method: string, headers: Record<string, string>, body: any}} sent @returns {Promise<any>} */
async function answered(path, secret, patience, { method, headers, body }) {
  headers.Accept = "application/json";
  if (secret) headers.Authorization = `Bearer ${secret}`;
  let response;
  try {
    response = await fetch(HERE + path, {
      method, headers, body, cache: "no-store", credentials: "omit", signal: AbortSignal.timeout?.(patience),
    });
    // 409 names ids, too: what came with other content than before was kept beside it.
    if (response.ok || response.status === 409) return await response.json();
  } catch {
    throw new Refused(0);
  }
  throw new Refused(response.status);
}
