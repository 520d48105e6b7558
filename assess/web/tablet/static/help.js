/**
 * The raised hand. Asking is an event like any other (it waits in the outbox without a network); while it stands, the
 * tablet looks now and then whether somebody at the desk has answered.
 */
import { ask } from "./server.js";
import { speak } from "./voice.js";

const LOOK = 2500;

export class HelpDesk {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    /** @type {"none"|"asked"|"coming"} */
    this.answer = session.state.help ? "asked" : "none";
    this.timer = 0;
    if (session.state.help) this.#lookLater();
  }

  /** She raises her hand, or looks again at what came of it; `place` is where she goes on after asking. @param {import("./types.js").Place} [place] */
  async raise(place) {
    const { session } = this;
    if (!session.state.help || place) {
      this.answer = "asked";
      await session.record("help_asked", session.here.item ?? null, { screen: session.here.id }, place);
      this.#lookLater();
    }
    return session.cover("help");
  }

  /** She needs no help any more, or it has come. */
  async lower() {
    clearTimeout(this.timer);
    this.answer = "none";
    if (this.session.state.help) await this.session.record("help_ended");
    return this.session.uncover();
  }

  #lookLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#look(), LOOK);
  }

  async #look() {
    if (!this.session.state.help) return;
    try {
      const { state } = await ask("help", { secret: this.session.kept.token });
      if (state === "coming" && this.answer !== "coming") await this.#coming();
    } catch {
      // No network: the question stands, and is asked again.
    }
    this.#lookLater();
  }

  async #coming() {
    const { session } = this;
    this.answer = "coming";
    if (session.over?.kind === "help") return session.draw();
    session.frame.refresh();
    const words = { text: session.text("ui.help.coming"), key: "ui.help.coming" };
    return speak([{ ...words, element: session.frame.buttons.help }]);
  }
}
