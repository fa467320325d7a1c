// Shows that a search is under way, on servers that take their time.
const busy = (form, on) => {
  form.toggleAttribute("data-busy", on);
  form.setAttribute("aria-busy", String(on));
};

for (const form of document.querySelectorAll(".search form")) {
  form.addEventListener("submit", () => busy(form, true));
  // A page that comes back from the browser's cache is not busy any more.
  addEventListener("pageshow", () => busy(form, false));
}

// "/" goes to the search box, as on many pages, unless something is being typed.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const words = document.getElementById("q");
    if (words) {
      event.preventDefault();
      words.focus();
      words.select();
    }
  }
});
