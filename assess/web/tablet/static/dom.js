/** Building the page without ever parsing a string as HTML (Trusted Types are required). */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element. `text` sets its text, `data` its data-attributes, everything else is an attribute;
 * `false`, `null` and `undefined` leave an attribute out.
 * @param {string} name
 * @param {Record<string, any>} [attributes]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (key === "text") made.textContent = value;
    else if (key === "data") Object.assign(made.dataset, value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(.../** @type {Node[]} */ (children.filter(Boolean)));
  return made;
}

/**
 * Words in the language of whoever sits beside her, small under hers and on the same side. A screen reader, hers, does not say them.
 * @param {import("./session.js").Session} session
 * @param {string|undefined} key
 * @returns {HTMLElement|null}
 */
export function beside(session, key) {
  const text = session.besideText(key);
  return text ? el("small", { class: "beside", "aria-hidden": "true", lang: session.beside }, el("bdi", { text })) : null;
}

/**
 * One of the line icons that the shell page carries as symbols.
 * @param {string} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}
