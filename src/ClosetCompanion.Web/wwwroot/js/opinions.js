// Gives an opinion without loading the page again. Without this module the form does it.
const back = "back-";
const verdicts = ["like", "dislike", "not-for-me"];

const press = (button, pressed) => {
  button.setAttribute("aria-pressed", String(pressed));
  const name = button.name.startsWith(back) ? button.name.slice(back.length) : button.name;
  button.name = pressed ? back + name : name;
  return name;
};

document.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (event.target.id !== "opinions" || !button) return;
  event.preventDefault();
  const data = new FormData(event.target, button);
  try {
    const answer = await fetch(event.target.action, {
      method: "POST",
      body: new URLSearchParams(data),
      headers: { Accept: "application/json" },
    });
    // What went wrong is said by a page.
    if (!answer.ok) throw new Error(answer.statusText);
  } catch {
    const form = event.target;
    const said = document.createElement("input");
    Object.assign(said, { type: "hidden", name: button.name, value: button.value });
    form.append(said);
    form.submit();
    return;
  }
  const pressed = button.getAttribute("aria-pressed") !== "true";
  const name = press(button, pressed);
  // One verdict takes the place of another; what is saved stays saved.
  if (pressed && verdicts.includes(name)) {
    for (const other of button.parentElement.querySelectorAll('[aria-pressed="true"]')) {
      if (other !== button && verdicts.includes(other.name.replace(back, ""))) press(other, false);
    }
  }
});
