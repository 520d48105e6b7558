/**
 * Four pictures in a row, of twelve: the second step of a printed card, and what opens a sitting again without a network.
 * Wrong ones are asked again, kindly; how often is up to who asks.
 */
import { el } from "./dom.js";
import { onTap } from "./tap.js";

const LENGTH = 4;

/** @param {HTMLElement} page @param {string} words */
function say(page, words) {
  const title = page.querySelector("h1");
  if (title) title.textContent = words;
}

/** @param {HTMLElement} page */
async function speakTitle(page) {
  const { speak } = await import("./voice.js");
  const element = /** @type {Element} */ (page.querySelector("h1"));
  return speak([{ text: element.textContent ?? "", element }]);
}

/** @param {HTMLElement} page @param {string} name */
function image(page, name) {
  const words = JSON.parse(page.dataset.codePictures ?? "{}");
  return el("img", { src: new URL(`code/${name}.svg`, import.meta.url).href, alt: words[name], draggable: "false" });
}

/**
 * Show the pictures in place of what stands on the page, until `check` says that four are right (true) or that it is over.
 * @param {HTMLElement} page
 * @param {(four: string[]) => Promise<boolean|null>} check null: no further tries
 * @returns {Promise<boolean>} whether they were right
 */
export function askPictures(page, check) {
  const style = el("link", { rel: "stylesheet", href: new URL("code_pictures.css", import.meta.url).href });
  const stood = page.querySelector(".pairing-card");
  const title = page.querySelector("h1")?.textContent ?? "";
  /** @type {string[]} */
  let four = [];
  let busy = false;
  const places = el("div", { class: "code-places" });
  const show = () => places.replaceChildren(...Array.from({ length: LENGTH }, (_, at) =>
    el("span", { class: "code-place" }, four[at] ? image(page, four[at]) : null)));
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ right) => {
      card.replaceWith(/** @type {Element} */ (stood));
      say(page, title);
      delete page.dataset.asks;
      resolve(right);
    };
    const tapped = async (/** @type {string} */ name) => {
      if (busy) return;
      four.push(name);
      show();
      if (four.length < LENGTH) return;
      busy = true;
      const right = await check(four);
      busy = false;
      if (right !== false) return void end(Boolean(right));
      four = [];
      say(page, page.dataset.codeAgain ?? "");
      show();
    };
    const buttons = Object.keys(JSON.parse(page.dataset.codePictures ?? "{}")).map((name) =>
      onTap(el("button", { class: "code-picture", type: "button", data: { id: name } }, image(page, name)), () => tapped(name)));
    const card = el("section", { class: "code-card" }, places, el("div", { class: "code-pictures" }, ...buttons));
    const speaker = page.querySelector(".say");
    if (speaker) onTap(speaker, () => (page.dataset.asks === "pictures" ? speakTitle(page) : null));
    document.head.append(style);
    say(page, page.dataset.codeAsk ?? "");
    show();
    stood?.replaceWith(card);
    page.dataset.asks = "pictures";
  });
}
