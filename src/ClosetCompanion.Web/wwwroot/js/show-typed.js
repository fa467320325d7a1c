// Shows what is typed into the secret fields of a form. They are secret again when it is sent, or the page is left, so that
// the browser keeps nothing of them among what was typed into other fields.
for (const choice of document.querySelectorAll("[data-shows-typed]")) {
  const box = choice.querySelector("input");
  const { form } = box;
  const fields = form.querySelectorAll("input[type=password]");
  const show = (on) => {
    box.checked = on;
    for (const field of fields) {
      field.type = on ? "text" : "password";
      field.spellcheck = false;
      field.autocapitalize = "none";
    }
  };
  choice.hidden = false;
  box.addEventListener("change", () => show(box.checked));
  form.addEventListener("submit", () => show(false));
  addEventListener("pagehide", () => show(false));
}
