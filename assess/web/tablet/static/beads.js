/** `<salto-beads>`: her way as a path that fills; a diamond is where a part ends and one can rest. */
export class Beads extends HTMLElement {
  /**
   * @param {{mark: string, is: string}[]} beads
   * @param {string} label for a screen reader
   */
  show(beads, label) {
    this.setAttribute("role", "img");
    this.setAttribute("aria-label", label);
    this.style.setProperty("--count", String(beads.length));
    while (this.children.length > beads.length) this.lastElementChild?.remove();
    while (this.children.length < beads.length) this.append(document.createElement("i"));
    beads.forEach(({ mark, is }, at) => { this.children[at].className = `${mark} ${is}`; });
  }
}
customElements.define("salto-beads", Beads);
