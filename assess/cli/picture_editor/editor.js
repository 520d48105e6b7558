// Asks twice a second whether a file was saved, and shows the scene as it is now.

const EVERY_MS = 500;
const find = (/** @type {string} */ query) => /** @type {HTMLElement} */ (document.querySelector(query));
const select = /** @type {HTMLSelectElement} */ (find("#scene"));
let known = { version: "", scene: decodeURIComponent(location.hash.slice(1)) };

/** Show what the server says. */
function show(/** @type {any} */ state) {
  known = { version: String(state.version), scene: state.scene ?? "" };
  if (location.hash.slice(1) !== known.scene) history.replaceState(null, "", `#${known.scene}`);
  if ([...select.options].map((option) => option.value).join() !== state.scenes.join()) {
    select.replaceChildren(...state.scenes.map((/** @type {string} */ id) => new Option(id, id)));
  }
  select.value = known.scene;
  find("#place").textContent = state.place;
  find("#alt").textContent = state.alt;
  find("#must-show").textContent = state.must_show.join(", ");
  const asked = `scene=${encodeURIComponent(known.scene)}&version=${known.version}`;
  for (const image of document.querySelectorAll("img")) {
    image.src = image.className === "other" ? `/deuteranopia.png?${asked}` : `/picture.svg?${asked}`;
  }
  find("#count").textContent = state.problems.length === 0 ? "No problems" : `${state.problems.length} to repair`;
  find("#count").className = state.problems.length === 0 ? "in-order" : "wrong";
  find("#problems").replaceChildren(
    ...state.problems.map((/** @type {string} */ sentence) => {
      const line = document.createElement("li");
      line.textContent = sentence;
      return line;
    }),
  );
}

async function ask() {
  try {
    const asked = new URLSearchParams(known);
    const answer = await fetch(`/state?${asked}`);
    if (answer.status === 200) show(await answer.json());
  } catch {
    find("#count").textContent = "The command was ended";
    find("#count").className = "wrong";
  }
  setTimeout(ask, EVERY_MS);
}

function choose(/** @type {string} */ scene) {
  known = { version: "", scene };
  location.hash = scene;
}

select.addEventListener("change", () => choose(select.value));
for (const [id, step] of /** @type {[string, number][]} */ ([["#before", -1], ["#after", 1]])) {
  find(id).addEventListener("click", () => {
    const next = select.options[select.selectedIndex + step];
    if (next) choose(next.value);
  });
}
addEventListener("hashchange", () => {
  known = { version: "", scene: decodeURIComponent(location.hash.slice(1)) };
});
ask();
