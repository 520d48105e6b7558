// Passkeys: the browser asks for PIN, finger or face, and what it answers goes along with the form. What needs one stays
// hidden in a browser without them, and on an address that is a number: those cannot have passkeys.

/** @param {string} text @returns {ArrayBuffer} */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer;
}

/** @param {ArrayBuffer | null} buffer @returns {string} */
function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0)));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {any} options @returns {any} */
function readable(options) {
  const known = (/** @type {any[]} */ list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  const user = options.user && { ...options.user, id: bytes(options.user.id) };
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(user ? { user, excludeCredentials: known(options.excludeCredentials) } : {}),
    ...(options.allowCredentials?.length ? { allowCredentials: known(options.allowCredentials) } : {}),
  };
}

/** @param {any} made @returns {string} */
function sendable(made) {
  const { response } = made;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const sent = parts.filter((name) => response[name]).map((name) => [name, text(response[name])]);
  return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response: Object.fromEntries(sent) });
}

/** @param {string} address @param {Record<string, string>} body @returns {Promise<any>} */
async function send(address, body) {
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams(body) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Asks a passkey, or makes one. @param {string} ask @param {boolean} make @returns {Promise<Record<string, string>>} */
async function answered(ask, make) {
  const { options, step } = await send(ask, {});
  const publicKey = readable(options);
  const made = await (make ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
  return { step, answer: sendable(made) };
}

/** @param {HTMLButtonElement} button @returns {Promise<void>} */
async function use(button) {
  const { form } = button;
  const problem = form?.querySelector("[data-passkey-problem]");
  if (!form) return;
  problem?.toggleAttribute("hidden", true);
  button.disabled = true;
  try {
    const { ask, answer, confirm, passkey } = button.dataset;
    // Whoever has nothing but passkeys first confirms with one of them.
    const confirmed = confirm ? await send(answer ?? "", await answered(confirm, false)) : {};
    const sent = await answered(ask ?? "", passkey === "make");
    const told = passkey === "confirm" ? await send(answer ?? "", sent) : sent;
    for (const [name, value] of Object.entries({ ...confirmed, ...told })) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = /** @type {string} */ (value);
    }
    form.requestSubmit();
  } catch {
    problem?.toggleAttribute("hidden", false);
  } finally {
    button.disabled = false;
  }
}

if (window.PublicKeyCredential && !/^[\d.]+$|:/.test(location.hostname)) {
  for (const place of document.querySelectorAll("[data-needs-passkey]")) place.removeAttribute("hidden");
  for (const button of document.querySelectorAll("button[data-passkey]")) {
    if (button instanceof HTMLButtonElement) button.addEventListener("click", () => use(button));
  }
}
