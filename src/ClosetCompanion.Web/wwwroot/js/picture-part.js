// Draws the box on a picture with a mouse, a finger or a pen, and keeps it and its numbers in step. Without this module
// the numbers do.
const smallest = 5;
const names = ["left", "top", "width", "height"];

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

for (const form of document.querySelectorAll("form[data-part]")) {
  const stage = form.querySelector(".part-stage");
  const box = form.querySelector(".part-box");
  const fields = names.map((name) => form.elements[name]);
  let start = null;

  const show = () => {
    const values = fields.map((field) => Number(field.value) || 0);
    names.forEach((name, place) => box.style.setProperty(name, `${values[place]}%`));
    box.hidden = values[2] >= 100 && values[3] >= 100;
  };

  const set = (...values) => {
    values.forEach((value, place) => (fields[place].value = Math.round(value)));
    show();
  };

  const at = (event) => {
    const around = stage.getBoundingClientRect();
    return [
      clamp(((event.clientX - around.left) / around.width) * 100, 0, 100),
      clamp(((event.clientY - around.top) / around.height) * 100, 0, 100),
    ];
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      event.preventDefault();
      stage.setPointerCapture(event.pointerId);
      start = at(event);
    }
  });
  stage.addEventListener("pointermove", (event) => {
    if (start) {
      const end = at(event);
      const left = Math.min(start[0], end[0], 100 - smallest);
      const top = Math.min(start[1], end[1], 100 - smallest);
      set(
        left,
        top,
        clamp(Math.abs(end[0] - start[0]), smallest, 100 - left),
        clamp(Math.abs(end[1] - start[1]), smallest, 100 - top),
      );
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    stage.addEventListener(end, () => (start = null));
  }
  fields.forEach((field) => field.addEventListener("input", show));
  show();
}
