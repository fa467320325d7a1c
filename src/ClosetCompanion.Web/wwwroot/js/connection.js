// Says in words when the server takes its time or cannot be reached, instead of leaving the page for an error of the
// browser. Without this module forms are simply sent.
const patience = 2500;
const banner = document.querySelector(".connection");

const say = (words) => {
  if (banner) {
    banner.textContent = words;
    banner.hidden = words === "";
  }
};

const lost = "The server cannot be reached. What you entered stays here; try again in a moment.";

export const reached = (yes) => say(yes ? "" : lost);

const busy = (form, on) => {
  form.toggleAttribute("data-busy", on);
  form.setAttribute("aria-busy", String(on));
};

// Any answer means that the server is there, whatever it says.
const isThere = async () => {
  try {
    await fetch("/health/live", { cache: "no-store", signal: AbortSignal.timeout(20000) });
    return true;
  } catch {
    return false;
  }
};

const send = async (form) => {
  busy(form, true);
  const slow = setTimeout(() => say("Still searching. The server takes its time …"), patience);
  if (await isThere()) {
    form.submit();
    return;
  }
  clearTimeout(slow);
  busy(form, false);
  say(lost);
};

for (const form of document.querySelectorAll("form[data-connected]")) {
  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
      event.preventDefault();
      if (!form.hasAttribute("data-busy")) {
        send(form);
      }
    }
  });
  // A page that comes back from the browser's cache is not busy any more.
  addEventListener("pageshow", () => busy(form, false));
}

// A choice that says all by itself needs no button.
for (const choice of document.querySelectorAll("select[data-submits]")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}

addEventListener("offline", () => say("This computer is offline. What you entered stays here."));
addEventListener("online", () => say(""));
addEventListener("pageshow", () => say(""));
