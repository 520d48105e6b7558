/**
 * Seals what lies on the disk. The key comes from the server with the pairing, one for a sitting, and is never written to
 * the database beside what it seals: this tab remembers it (`sessionStorage`, so that a reload needs no network), and a tab
 * that was closed asks the server again. So a tablet whose access has ended holds nothing that can be read.
 * Threats and limits: docs/decisions/0037.
 *
 * A browser gives no `crypto.subtle` on plain http; there things are kept as they are.
 *
 * @typedef {{iv: Uint8Array, data: ArrayBuffer}|{plain: any}} Sealed
 */

const REMEMBERED = "salto-key";
const text = new TextEncoder();

/** Be without a key from now on, in this tab too. */
export function forgetKey() {
  sessionStorage.removeItem(REMEMBERED);
}

/** @param {string} session @returns {string|null} its key, when this tab knows it */
export function shareOf(session) {
  const [known, share] = (sessionStorage.getItem(REMEMBERED) ?? "").split(" ");
  return known === session ? share : null;
}

/** A guess at four pictures costs so many rounds: some seconds on a tablet, where five are allowed. */
const ROUNDS = 600_000;
const TRIES = 5;

/** @param {string[]} pictures @param {Uint8Array} salt @returns {Promise<CryptoKey>} */
async function lockOf(pictures, salt) {
  const said = await crypto.subtle.importKey("raw", text.encode(pictures.join(" ")), "PBKDF2", false, ["deriveKey"]);
  const way = { name: "PBKDF2", hash: "SHA-256", salt: /** @type {BufferSource} */ (salt), iterations: ROUNDS };
  return crypto.subtle.deriveKey(way, said, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** @param {string} share @param {string[]} pictures @returns {Promise<any>} the key locked with the pictures; null without WebCrypto */
export async function spareOf(share, pictures) {
  if (!globalThis.crypto.subtle) return null;
  const [salt, iv] = [16, 12].map((length) => crypto.getRandomValues(new Uint8Array(length)));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await lockOf(pictures, salt), text.encode(share));
  return { salt, iv, data, tries: TRIES };
}

/** @param {any} spare @param {string[]} pictures @returns {Promise<string|null>} the key; null when the pictures are not right */
export async function shareFrom({ salt, iv, data }, pictures) {
  const lock = await lockOf(pictures, new Uint8Array(salt));
  const opened = crypto.subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(iv) }, lock, data);
  return opened.then((bytes) => new TextDecoder().decode(bytes), () => null);
}

export class Vault {
  /** @param {CryptoKey|null} key @param {string} session */
  constructor(key, session) {
    this.key = key;
    this.session = session;
  }

  /**
   * @param {string} session
   * @param {string} share the key as the server gives it: 32 bytes in hexadecimal
   * @returns {Promise<Vault>}
   */
  static async of(session, share) {
    const vault = await Vault.apart(session, share);
    if (vault.key) sessionStorage.setItem(REMEMBERED, `${session} ${share}`);
    return vault;
  }

  /** The same for something that no tab remembers. @param {string} of what is sealed @param {string} share @returns {Promise<Vault>} */
  static async apart(of, share) {
    if (!globalThis.crypto.subtle) return new Vault(null, of);
    const bytes = Uint8Array.from(share.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    return new Vault(await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]), of);
  }

  /** @param {string} session @returns {Promise<Vault|null>} null when this tab does not know its key */
  static async remembered(session) {
    if (!globalThis.crypto.subtle) return new Vault(null, session);
    const share = shareOf(session);
    return share ? Vault.of(session, share) : null;
  }

  /** @param {string} what @returns {BufferSource} ties a sealed thing to its place, so that two cannot be exchanged */
  #bound(what) {
    return text.encode(`${this.session} ${what}`);
  }

  /** @param {any} value @param {string} what it is: `pack`, `where`, or the id of an event @returns {Promise<Sealed>} */
  async seal(value, what) {
    if (!this.key) return { plain: value };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = text.encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: this.#bound(what) }, this.key, bytes) };
  }

  /** @param {Sealed} sealed @param {string} what @returns {Promise<any>} */
  async open(sealed, what) {
    if ("plain" in sealed) return sealed.plain;
    if (!this.key) throw new Error("sealed on https, opened on http");
    const { iv, data } = sealed;
    const way = { name: "AES-GCM", iv: new Uint8Array(iv), additionalData: this.#bound(what) };
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(way, this.key, data)));
  }
}
