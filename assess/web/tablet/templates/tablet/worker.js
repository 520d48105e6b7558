/* Lets the tablet's page open without a network. The server writes this version's files in front. */
const VERSION = {{ version | tojson }};
const FILES = {{ files | tojson }};
{% raw -%}
const PAGE = new URL("./", self.location).pathname;
const OWN = `salto-tablet-${VERSION}`;
const SOUNDS = "salto-sounds";
/** Milliseconds that a slow network gets before the kept page opens instead. */
const PATIENCE = 3000;

/** Salto answers with its policy; the page of a station's network, whatever it says, does not. */
function ours(response) {
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  return response.ok && !response.redirected && policy.includes("require-trusted-types-for");
}

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(OWN);
    const fetched = await Promise.all([PAGE, ...FILES].map(async (address) => [address, await fetch(address)]));
    if (!fetched.every(([, response]) => ours(response))) throw new Error("not everything came from Salto");
    await Promise.all(fetched.map(([address, response]) => cache.put(address, response)));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    // A page that is open goes on with the files that it began with: the version before this one stays.
    const old = (await caches.keys()).filter((name) => name.startsWith("salto-tablet-") && name !== OWN);
    await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

/** The newest page when the network is quick, else the kept one. */
async function page(request) {
  const kept = await caches.match(PAGE, { cacheName: OWN });
  const network = fetch(request);
  if (!kept) return network;
  const late = new Promise((resolve) => { setTimeout(() => resolve(kept), PATIENCE); });
  return Promise.race([network.then((response) => (ours(response) ? response : kept), () => kept), late]);
}

/** What its address describes never changes: once fetched it is kept. */
async function keptOr(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (ours(response)) await (await caches.open(OWN)).put(request, response.clone());
  return response;
}

/** What `media.js` keeps, when its hash is right. */
async function checkedOr(request) {
  return await caches.match(request, { ignoreVary: true }) ?? fetch(request);
}

/** Whether this is the sound of that name, and not the page of a network that wants a password first. */
async function genuine(address, response) {
  if (response.status !== 200 || !response.headers.get("Content-Type")?.startsWith("audio/")) return false;
  const [, kind, name] = /\/(recordings|voices)\/([0-9a-f]+)/.exec(address);
  if (kind === "voices") return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === name;
}

/** A player asks for a range and means all of it; what is kept is whole, and cut here: some browsers play nothing else. */
async function soundOr(request) {
  const cache = await caches.open(SOUNDS);
  const kept = await cache.match(request.url);
  const whole = kept ?? await fetch(request.url);
  if (!kept && await genuine(request.url, whole)) await cache.put(request.url, whole.clone());
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range") ?? "");
  if (!range || !whole.ok) return whole;
  const body = await whole.arrayBuffer();
  const from = Number(range[1]);
  const to = range[2] ? Math.min(Number(range[2]), body.byteLength - 1) : body.byteLength - 1;
  return new Response(body.slice(from, to + 1), {
    status: 206,
    headers: {
      "Content-Type": whole.headers.get("Content-Type") ?? "", "Content-Length": String(to + 1 - from),
      "Content-Range": `bytes ${from}-${to}/${body.byteLength}`,
    },
  });
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname === PAGE) event.respondWith(page(request));
  else if (/\/assets\/tablet\//.test(pathname)) event.respondWith(keptOr(request));
  else if (/\/(pictures|tablet\/typefaces)\//.test(pathname)) event.respondWith(checkedOr(request));
  else if (/\/(recordings|voices)\/[0-9a-f]+\.m4a$/.test(pathname)) event.respondWith(soundOr(request));
});
{%- endraw %}
