/**
 * Judges the digits of a paper with what lies beside this page: the list of keys, and the list of what was taken back.
 * No network and no server is needed; what is not there is said, and never counts against the paper.
 *
 * @typedef {{key: string, claims: Map<number, any>, signature: Uint8Array, body: Uint8Array}} Opened
 * @typedef {{state: string, code?: string, name?: string, issuer?: string, title?: string, rubric?: string, levels?: number[],
 *   digest?: string, issued?: Date, expires?: Date|null, asOf?: Date|null}} Judgement
 */
"use strict";

const saltoJudging = (() => {
  const [ISSUER, HOLDER, EXPIRES, ISSUED, CODE, OWN] = [1, 2, 4, 6, 7, -65537];
  const [RUBRIC, LEVELS, TITLE, DIGEST, PLACE] = [1, 2, 3, 4, 5];
  const [KEYS, PLACES] = [1, 2];
  const TAKEN_BACK = ["", "revoked", "suspended", "replaced"];
  const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const day = (/** @type {number} */ seconds) => new Date(seconds * 1000);

  /** The lists that the data files brought, as base64. @returns {Record<string, string>} */
  const lists = () => /** @type {any} */ (globalThis).saltoData ?? {};

  /** A signed list, or null when it is not there or not signed by a known key. @param {string} name @param {Map<string, Uint8Array>} keys */
  async function list(name, keys) {
    try {
      const bytes = Uint8Array.from(atob(lists()[name]), (letter) => letter.charCodeAt(0));
      const found = saltoCose.opened(bytes);
      const key = keys.get(found.key);
      return key && (await saltoEd25519.check(key, found.signature, found.body)) ? found.claims : null;
    } catch {
      return null;
    }
  }

  /** @param {Record<string, string>} anchors the keys that this page was made with: id to public half, in hexadecimal */
  async function keysFrom(anchors) {
    const bytes = (/** @type {string} */ hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const own = new Map(Object.entries(anchors).map(([id, key]) => [id, bytes(key)]));
    const known = await list("issuers", own);
    return new Map((known?.get(OWN).get(KEYS) ?? []).map((/** @type {any[]} */ [id, key]) => [saltoCose.hex(id), key]));
  }

  /** The code as people see it. @param {Uint8Array} bytes */
  function codeOf(bytes) {
    let symbols = "";
    for (let i = 0, number = saltoNumber(bytes); i < 14; i += 1, number >>= 5n) symbols = SYMBOLS[Number(number & 31n)] + symbols;
    return symbols.replace(/^(.{5})(.{5})/, "$1-$2-");
  }

  /** @param {Opened} paper @returns {Judgement} what the paper says, not yet judged */
  function said({ claims }) {
    const own = claims.get(OWN);
    return {
      state: "signed", asOf: null,
      code: codeOf(claims.get(CODE)), name: claims.get(HOLDER), issuer: claims.get(ISSUER),
      title: own.get(TITLE), rubric: own.get(RUBRIC), levels: [...own.get(LEVELS)], digest: saltoCose.hex(own.get(DIGEST)),
      issued: day(claims.get(ISSUED)), expires: claims.has(EXPIRES) ? day(claims.get(EXPIRES)) : null,
    };
  }

  /**
   * @param {string} digits
   * @param {Record<string, string>} anchors
   * @param {Date} now
   * @returns {Promise<Judgement>}
   */
  async function judge(digits, anchors, now) {
    let paper;
    let claims;
    try {
      paper = saltoCose.opened(saltoCose.bytesOf(digits));
      claims = said(paper);
    } catch {
      return { state: digits ? "unreadable" : "empty" };
    }
    const keys = await keysFrom(anchors);
    const key = keys.get(paper.key);
    if (!key) return { state: keys.size ? "unknown" : "no-keys" };
    if (!(await saltoEd25519.check(key, paper.signature, paper.body))) return { state: "altered" };
    const takenBack = await list("taken_back", keys);
    if (takenBack) claims.asOf = day(takenBack.get(ISSUED));
    const why = takenBack?.get(OWN).get(PLACES).get(paper.claims.get(OWN).get(PLACE));
    if (why) claims.state = TAKEN_BACK[why] ?? "revoked";
    else if (claims.expires && now.getTime() >= claims.expires.getTime() + 86400000) claims.state = "expired";
    else if (takenBack) claims.state = "valid";
    return claims;
  }

  /** A rubric's text counts when it is the one that was signed. @param {string} text @param {string} digest */
  function isRubric(text, digest) {
    return saltoCose.hex(saltoHash.sha256(new TextEncoder().encode(text))).startsWith(digest);
  }

  return { judge, isRubric };
})();
