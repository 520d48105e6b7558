/** Shows the judgement: the answer first, then every line of the paper. Nothing is sent anywhere. */
"use strict";

(() => {
  const root = document.documentElement;
  /** @type {{words: Record<string, Record<string, string>>, anchors: Record<string, string>, names: Record<string, string>, online: string}} */
  const given = JSON.parse(/** @type {Element} */ (document.getElementById("given")).textContent ?? "");
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  let language = [new URLSearchParams(location.search).get("lang"), ...navigator.languages]
    .map((tag) => (tag ?? "").slice(0, 2)).find((code) => code in given.words) ?? root.lang;

  /** @param {string} name @param {Record<string, any>} attributes @param {...(Node|string|null|false)} inside */
  function el(name, attributes = {}, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(.../** @type {Node[]} */ (inside.filter(Boolean)));
    return made;
  }

  /** @param {string} key @param {Record<string, string>} [values] */
  function say(key, values = {}) {
    return (given.words[language][key] ?? "").replace(/%\((\w+)\)s/g, (_, name) => values[name] ?? "");
  }

  const date = (/** @type {Date} */ value) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(value);

  /** A text of the rubric in the language of the page. @param {any} text */
  const said = (text) => text?.by_language[language] ?? text?.by_language.en ?? "";

  /** The rubric's own words, from a file beside this page. @param {string} digest @returns {Promise<any>} */
  function rubric(digest) {
    const types = /** @type {any} */ (globalThis).trustedTypes;
    const policy = types?.createPolicy(`salto-${digest}`, { createScriptURL: (/** @type {string} */ url) => url });
    const address = `${root.dataset.place}rubrics/${digest}.js`;
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.onerror = () => resolve(null);
      script.onload = () => {
        const text = /** @type {any} */ (globalThis).saltoData[digest] ?? "";
        resolve(saltoJudging.isRubric(text, digest) ? JSON.parse(text) : null);
      };
      script.src = policy ? policy.createScriptURL(address) : address;
      document.head.append(script);
    });
  }

  /** @param {number} level */
  function bars(level) {
    const shown = el("span", { class: "bars", "aria-hidden": "true" });
    for (const bar of [1, 2, 3]) shown.append(el("i", { class: bar <= level ? "full" : "" }));
    return shown;
  }

  /** @param {any} one a competence @param {number} level */
  function competence(one, level) {
    const words = one.levels.find((/** @type {any} */ found) => found.level === level);
    return el("li", {},
      el("h3", {}, said(one.title)),
      el("p", { class: "level" }, bars(level), say(`level.${level}`)),
      el("p", {}, said(words?.seen)));
  }

  /** @param {any} found the judgement @param {any} content of the rubric, or null */
  function claims(found, content) {
    const levels = /** @type {number[]} */ (found.levels);
    const lines = content
      ? content.criteria.map((/** @type {any} */ one, /** @type {number} */ i) => levels[i] && competence(one, levels[i]))
      : levels.map((level) => level && el("li", {}, el("p", { class: "level" }, bars(level), say(`level.${level}`))));
    const rest = content?.criteria.filter((/** @type {any} */ _, /** @type {number} */ i) => !levels[i]) ?? [];
    const facts = [
      ["issuer", found.issuer], ["issued", date(found.issued)],
      ["expires", found.expires ? date(found.expires) : say("no_end")], ["code", found.code], ["rubric", found.rubric],
    ];
    return el("section", {},
      el("p", { class: "holder" }, found.name ?? say("no_name")),
      el("h2", {}, content ? said(content.title) : found.title),
      el("p", { class: "soft" }, say(content ? "compare" : "no_rubric")),
      el("ul", {}, ...lines),
      el("p", {}, el("a", { href: `${given.online}/${found.code}`, rel: "noreferrer", class: "onward" }, say("onward"))),
      rest.length > 0 && el("p", {}, say("not_assessed", { parts: rest.map((/** @type {any} */ one) => said(one.title)).join("; ") })),
      el("dl", {}, ...facts.map(([key, text]) => el("div", {}, el("dt", {}, say(key)), el("dd", {}, text)))));
  }

  /** What to do when there is nothing to judge: paste what the symbol holds. */
  function field() {
    const box = el("textarea", { id: "pasted", rows: "3", autocomplete: "off", spellcheck: "false" });
    const form = el("form", {}, el("label", { for: "pasted" }, say("paste")), box, el("button", {}, say("check")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.hash = /** @type {HTMLTextAreaElement} */ (box).value.replace(/^.*#/s, "").replace(/\s+/g, "");
    });
    return form;
  }

  async function show() {
    const found = await saltoJudging.judge(location.hash.slice(1), given.anchors, new Date());
    const content = found.digest ? await rubric(found.digest) : null;
    const values = {
      issuer: found.issuer ?? "", issued: found.issued ? date(found.issued) : "",
      expires: found.expires ? date(found.expires) : "", as_of: found.asOf ? date(found.asOf) : "",
    };
    root.lang = language;
    document.title = say(`${found.state}.title`);
    main.replaceChildren(
      el("header", { class: `banner ${found.state}` },
        el("span", { class: "sign", "aria-hidden": "true" }),
        el("div", {}, el("h1", {}, document.title), el("p", {}, say(`${found.state}.meaning`, values)))),
      found.levels ? claims(found, content) : field(),
      el("footer", {}, el("p", { class: "soft" }, say("private")),
        el("p", {}, ...Object.keys(given.words).map((code) => {
          const button = el("button", { lang: code, class: "plain", "aria-pressed": String(code === language) }, given.names[code]);
          button.addEventListener("click", () => { language = code; show(); });
          return button;
        }))));
    root.dataset.state = found.state;
    dispatchEvent(new CustomEvent("judged", { detail: found.code }));
  }

  addEventListener("hashchange", show);
  show();
})();
