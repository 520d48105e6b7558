/**
 * Checks an Ed25519 signature (RFC 8032): with the browser's own WebCrypto where it can, else with the arithmetic below.
 * It only checks, so there is no secret that its timing could tell.
 */
"use strict";

const saltoEd25519 = (() => {
  const P = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (/** @type {bigint} */ x, by = P) => ((x % by) + by) % by;

  /** @param {bigint} base @param {bigint} exponent */
  function power(base, exponent) {
    let result = 1n;
    for (let rest = exponent, factor = mod(base); rest > 0n; rest >>= 1n, factor = mod(factor * factor)) {
      if (rest & 1n) result = mod(result * factor);
    }
    return result;
  }

  const D = mod(-121665n * power(121666n, P - 2n));
  const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

  /** Little-endian. @param {Uint8Array} bytes */
  const number = (bytes) => saltoNumber(Uint8Array.from(bytes).reverse());

  /** A point as [X, Y, Z, T] (extended coordinates), or null when the bytes are none. @param {Uint8Array} bytes */
  function point(bytes) {
    const whole = number(bytes);
    const y = whole & ((1n << 255n) - 1n);
    if (y >= P) return null;
    const u = mod(y * y - 1n);
    const v = mod(D * y * y + 1n);
    let x = mod(u * v ** 3n * power(mod(u * v ** 7n), (P - 5n) / 8n));
    if (mod(v * x * x) === mod(-u)) x = mod(x * ROOT_OF_MINUS_ONE);
    if (mod(v * x * x) !== u) return null;
    const sign = whole >> 255n;
    if (x === 0n && sign) return null;
    if ((x & 1n) !== sign) x = P - x;
    return [x, y, 1n, mod(x * y)];
  }

  /** @param {bigint[]} p @param {bigint[]} q */
  function sum([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * D * t1 * t2);
    const d = mod(2n * z1 * z2);
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }

  /** @param {bigint} times @param {bigint[]} p */
  function product(times, p) {
    let result = [0n, 1n, 1n, 0n];
    for (let rest = times, doubled = p; rest > 0n; rest >>= 1n, doubled = sum(doubled, doubled)) {
      if (rest & 1n) result = sum(result, doubled);
    }
    return result;
  }

  /** @param {bigint[]} p @param {bigint[]} q */
  const same = ([x1, y1, z1], [x2, y2, z2]) => mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;

  const BASE = /** @type {bigint[]} */ (point(saltoBytes(0x5866666666666666666666666666666666666666666666666666666666666666n, 32)));

  /** @param {Uint8Array} key @param {Uint8Array} signature @param {Uint8Array} body @returns {boolean} */
  function slowly(key, signature, body) {
    if (key.length !== 32 || signature.length !== 64) return false;
    const a = point(key);
    const r = point(signature.subarray(0, 32));
    const s = number(signature.subarray(32));
    if (!a || !r || s >= ORDER) return false;
    const hashed = saltoHash.sha512(Uint8Array.from([...signature.subarray(0, 32), ...key, ...body]));
    return same(product(s, BASE), sum(r, product(mod(number(hashed), ORDER), a)));
  }

  /** @param {Uint8Array} key @param {Uint8Array} signature @param {Uint8Array} body @returns {Promise<boolean>} */
  async function check(key, signature, body) {
    try {
      const known = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
      return await crypto.subtle.verify({ name: "Ed25519" }, known, signature, body);
    } catch {
      return slowly(key, signature, body);
    }
  }

  return { check, slowly };
})();
