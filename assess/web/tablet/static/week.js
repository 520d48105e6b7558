/** `<salto-week days="often">`: how often, as a week of days of which none, one, some or all are filled. */
const FILLED = /** @type {Record<string, number[]>} */ ({
  never: [], few: [2], often: [0, 2, 4], very_often: [0, 1, 2, 3, 4, 5, 6],
});

export class Week extends HTMLElement {
  connectedCallback() {
    if (this.children.length) return;
    const filled = FILLED[this.getAttribute("days") ?? "never"] ?? [];
    this.setAttribute("aria-hidden", "true");
    for (let day = 0; day < 7; day += 1) {
      const box = document.createElement("i");
      if (filled.includes(day)) box.className = "filled";
      this.append(box);
    }
  }
}
customElements.define("salto-week", Week);
