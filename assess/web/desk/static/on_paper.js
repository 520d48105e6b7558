// A full box hands the typing on to the next, and Backspace in an empty one goes back. Without it, Tab does the same.
const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".typed input")]);

boxes.forEach((box, place) => {
  box.addEventListener("input", () => {
    const whole = box.value.length >= box.maxLength || box.value === "0";
    if (whole) boxes[place + 1]?.focus();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Backspace" && !box.value) boxes[place - 1]?.focus();
  });
  box.addEventListener("focus", () => box.select());
});
boxes.find((box) => !box.value)?.focus();
