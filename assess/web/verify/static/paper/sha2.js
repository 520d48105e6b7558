/**
 * SHA-256 and SHA-512 (FIPS 180-4) for browsers that have no WebCrypto here: a page from plain http, an old telephone.
 * One description serves both; words are BigInts. It hashes a few hundred bytes, so it need not be quick.
 */
"use strict";

const saltoHash = (() => {
  /** The whole part of the root of a large number. @param {bigint} value @param {number} degree @returns {bigint} */
  function root(value, degree) {
    let low = 0n;
    let high = 1n << BigInt(Math.ceil(value.toString(2).length / degree));
    while (low < high) {
      const middle = (low + high + 1n) >> 1n;
      if (middle ** BigInt(degree) <= value) low = middle; else high = middle - 1n;
    }
    return low;
  }

  /** The constants are the first bits after the point of roots of the first primes. @param {number} count @param {number} degree @param {bigint} bits */
  function fractions(count, degree, bits) {
    const found = [];
    for (let n = 2; found.length < count; n += 1) {
      let prime = true;
      for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
      if (prime) found.push(root(BigInt(n) << (bits * BigInt(degree)), degree) & ((1n << bits) - 1n));
    }
    return found;
  }

  /** @param {bigint} bits of a word @param {number} rounds @param {number[][]} turns of the four mixing functions */
  function family(bits, rounds, turns) {
    const mask = (1n << bits) - 1n;
    const size = Number(bits) / 8;
    const start = fractions(8, 2, bits);
    const constants = fractions(rounds, 3, bits);
    const turn = (/** @type {bigint} */ x, /** @type {number} */ by) => ((x >> BigInt(by)) | (x << (bits - BigInt(by)))) & mask;
    const [big0, big1, small0, small1] = turns.map(([a, b, c], which) => (/** @type {bigint} */ x) =>
      turn(x, a) ^ turn(x, b) ^ (which < 2 ? turn(x, c) : x >> BigInt(c)));

    return (/** @type {Uint8Array} */ message) => {
      const block = 16 * size;
      const padded = new Uint8Array(Math.ceil((message.length + 1 + 2 * size) / block) * block);
      padded.set(message);
      padded[message.length] = 128;
      new DataView(padded.buffer).setUint32(padded.length - 4, message.length * 8);
      let state = start;
      for (let at = 0; at < padded.length; at += block) {
        const words = [];
        for (let i = 0; i < 16; i += 1) words.push(saltoNumber(padded.subarray(at + i * size, at + (i + 1) * size)));
        for (let i = 16; i < rounds; i += 1) words.push((small1(words[i - 2]) + words[i - 7] + small0(words[i - 15]) + words[i - 16]) & mask);
        let [a, b, c, d, e, f, g, h] = state;
        for (let i = 0; i < rounds; i += 1) {
          const one = h + big1(e) + ((e & f) ^ (~e & mask & g)) + constants[i] + words[i];
          const two = big0(a) + ((a & b) ^ (a & c) ^ (b & c));
          [a, b, c, d, e, f, g, h] = [(one + two) & mask, a, b, c, (d + one) & mask, e, f, g];
        }
        state = [a, b, c, d, e, f, g, h].map((value, i) => (value + state[i]) & mask);
      }
      return saltoBytes(state.reduce((whole, word) => (whole << bits) | word, 0n), 8 * size);
    };
  }

  return {
    sha256: family(32n, 64, [[2, 13, 22], [6, 11, 25], [7, 18, 3], [17, 19, 10]]),
    sha512: family(64n, 80, [[28, 34, 39], [14, 18, 41], [1, 8, 7], [19, 61, 6]]),
  };
})();

/** Bytes as a number, the first byte the largest. @param {Uint8Array} bytes @returns {bigint} */
function saltoNumber(bytes) {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
}

/** A number as bytes, the first byte the largest. @param {bigint} value @param {number} length @returns {Uint8Array} */
function saltoBytes(value, length) {
  const hex = value.toString(16).padStart(2 * length, "0");
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
