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

/**
 * @param {string} path below /tablet/
 * @param {{method?: string, secret?: string, body?: unknown}} [options]
 * @returns {Promise<any>}
 * @throws {Refused}
 */
export async function ask(path, { method = "GET", secret = "", body } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (secret) headers.Authorization = `Bearer ${secret}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(HERE + path, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store", credentials: "omit", signal: AbortSignal.timeout?.(20000),
    });
    // 409 names ids, too: what came with other content than before was kept beside it.
    if (response.ok || response.status === 409) return await response.json();
  } catch {
    throw new Refused(0);
  }
  throw new Refused(response.status);
}
