/** Reads what the symbol holds: decimal digits, CBOR (RFC 8949) as far as we write it, and COSE_Sign1 (RFC 9052). */
"use strict";

const saltoCose = (() => {
  const BLOCK = 41;
  /** How many bytes a block of so many digits holds. @type {Map<number, number>} */
  const BYTES_OF = new Map(Array.from({ length: 17 }, (_, i) => [(256n ** BigInt(i + 1) - 1n).toString().length, i + 1]));
  const SIGN1 = 18;
  const EDDSA = -8;

  /** @param {string} digits @returns {Uint8Array} */
  function bytesOf(digits) {
    if (!/^\d{1,3000}$/.test(digits)) throw new Error("no digits");
    const bytes = [];
    for (let at = 0; at < digits.length; at += BLOCK) {
      const block = digits.slice(at, at + BLOCK);
      const length = BYTES_OF.get(block.length);
      const value = BigInt(block);
      if (!length || value >> BigInt(8 * length)) throw new Error("digits are missing or too many");
      bytes.push(...saltoBytes(value, length));
    }
    return Uint8Array.from(bytes);
  }

  /** One CBOR value that fills the bytes. Maps become Map. @param {Uint8Array} bytes @returns {any} */
  function decoded(bytes) {
    let at = 0;
    const take = (/** @type {number} */ length) => {
      if (at + length > bytes.length) throw new Error("it ends too soon");
      at += length;
      return bytes.subarray(at - length, at);
    };
    const size = (/** @type {number} */ info) => {
      if (info < 24) return info;
      if (info > 27) throw new Error("an open length");
      return Number(saltoNumber(take(2 ** (info - 24))));
    };
    const value = (depth = 0) => {
      if (depth > 8) throw new Error("too deep");
      const [first] = take(1);
      const kind = first >> 5;
      const info = first & 31;
      if (kind === 7) {
        if (info === 22) return null;
        if (info === 20 || info === 21) return info === 21;
        throw new Error("a kind that we do not write");
      }
      const count = size(info);
      if (kind === 0) return count;
      if (kind === 1) return -1 - count;
      if (kind === 2) return Uint8Array.from(take(count));
      if (kind === 3) return new TextDecoder("utf-8", { fatal: true }).decode(take(count));
      if (kind === 6) return { tag: count, value: value(depth + 1) };
      /** @type {any[]} */
      const items = [];
      for (let i = 0; i < (kind === 5 ? 2 * count : count); i += 1) items.push(value(depth + 1));
      if (kind === 4) return items;
      return new Map(Array.from({ length: count }, (_, i) => [items[2 * i], items[2 * i + 1]]));
    };
    const found = value();
    if (at !== bytes.length) throw new Error("something follows");
    return found;
  }

  /** Bytes with their CBOR head in front. @param {number} kind @param {Uint8Array} body */
  function headed(kind, body) {
    const length = body.length;
    const head = length < 24 ? [length] : length < 256 ? [24, length] : [25, length >> 8, length & 255];
    head[0] |= kind << 5;
    return [...head, ...body];
  }

  /**
   * The parts of a COSE_Sign1. Throws for anything else.
   * @param {Uint8Array} signed
   * @returns {{key: string, claims: Map<number, any>, signature: Uint8Array, body: Uint8Array}} `body` is what was signed
   */
  function opened(signed) {
    const { tag, value } = decoded(signed);
    if (tag !== SIGN1 || value.length !== 4) throw new Error("no COSE_Sign1");
    const [guarded, open, payload, signature] = value;
    const header = decoded(guarded);
    if (header.size !== 1 || header.get(1) !== EDDSA) throw new Error("another algorithm");
    const context = headed(3, new TextEncoder().encode("Signature1"));
    const body = Uint8Array.from([0x84, ...context, ...headed(2, guarded), 0x40, ...headed(2, payload)]);
    return { key: hex(open.get(4)), claims: decoded(payload), signature, body };
  }

  /** @param {Uint8Array} bytes */
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  return { bytesOf, decoded, opened, hex };
})();
