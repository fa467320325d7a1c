// Search by pictures that are chosen, dropped anywhere on the page or pasted. Without this module the form works with
// its button.
const mostBytes = 32 * 1024 * 1024;
const form = document.querySelector(".picture-form");

if (form) {
  const panel = form.closest("details");
  const input = form.querySelector("#picture");
  const problem = form.querySelector(".picture-problem");
  document.documentElement.classList.add("scripted");

  const refuse = (words) => {
    panel.open = true;
    problem.textContent = words;
    problem.hidden = false;
  };

  const send = () => {
    // The words that stand in the box now, not those of the last search.
    form.querySelector("[data-words]").value = document.getElementById("q").value;
    form.requestSubmit();
  };

  const take = (chosen) => {
    // Systems give no type to formats that they do not know, such as HEIC. The server tells what it can read.
    const stranger = chosen.find((file) => file.type !== "" && !file.type.startsWith("image/"));
    if (stranger) {
      refuse(`“${stranger.name}” is not a picture.`);
    } else if (chosen.reduce((bytes, file) => bytes + file.size, 0) > mostBytes) {
      refuse("That is larger than 32 MB. Choose smaller pictures.");
    } else {
      problem.hidden = true;
      const files = new DataTransfer();
      chosen.forEach((file) => files.items.add(file));
      input.files = files.files;
      send();
    }
  };

  // A product's picture that is dragged from this very page comes as an address.
  const takeAddress = (address) => {
    const url = URL.parse?.(address) ?? null;
    if (url?.origin !== location.origin || !url.pathname.startsWith("/pictures/")) {
      refuse("Only picture files and pictures of this page can be dropped here.");
      return;
    }
    form.elements.from.value = url.pathname;
    send();
  };

  for (const choice of form.querySelectorAll("input[type=file]")) {
    choice.addEventListener("change", () => {
      if (choice.files.length > 0) {
        take([...choice.files]);
      }
    });
  }

  let depth = 0;
  const carries = (event) =>
    [...event.dataTransfer.types].some((type) => type === "Files" || type === "text/uri-list");
  const over = (on) => document.documentElement.classList.toggle("dropping", on);

  addEventListener("dragenter", (event) => {
    if (carries(event)) {
      depth++;
      over(true);
    }
  });
  addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    over(depth > 0);
  });
  addEventListener("dragover", (event) => {
    if (carries(event)) {
      event.preventDefault();
    }
  });
  addEventListener("drop", (event) => {
    depth = 0;
    over(false);
    if (!carries(event) || event.target === input) {
      return;
    }
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) {
      take(files);
    } else {
      takeAddress(event.dataTransfer.getData("text/uri-list").split("\n")[0].trim());
    }
  });

  addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files].filter((pasted) => pasted.type.startsWith("image/"));
    if (files.length > 0) {
      event.preventDefault();
      take(files);
    }
  });
}
