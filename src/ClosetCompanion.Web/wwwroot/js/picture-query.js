// Search by a picture that is chosen, dropped anywhere on the page or pasted. Without this module the form works with
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
    form.elements.q.value = document.getElementById("q").value;
    form.requestSubmit();
  };

  const take = (file) => {
    if (!file.type.startsWith("image/")) {
      refuse(`“${file.name}” is not a picture.`);
    } else if (file.size > mostBytes) {
      refuse("The picture is larger than 32 MB. Choose a smaller one.");
    } else {
      problem.hidden = true;
      const files = new DataTransfer();
      files.items.add(file);
      input.files = files.files;
      send();
    }
  };

  // A product's picture that is dragged from this very page comes as an address.
  const takeAddress = async (address) => {
    const url = URL.parse?.(address) ?? null;
    if (url?.origin !== location.origin || !url.pathname.startsWith("/pictures/")) {
      refuse("Only picture files and pictures of this page can be dropped here.");
      return;
    }
    const answer = await fetch(url);
    const picture = await answer.blob();
    take(new File([picture], "picture", { type: picture.type }));
  };

  for (const choice of form.querySelectorAll("input[type=file]")) {
    choice.addEventListener("change", () => {
      if (choice.files.length > 0) {
        take(choice.files[0]);
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
    const [file] = event.dataTransfer.files;
    if (file) {
      take(file);
    } else {
      takeAddress(event.dataTransfer.getData("text/uri-list").split("\n")[0].trim());
    }
  });

  addEventListener("paste", (event) => {
    const file = [...event.clipboardData.files].find((pasted) => pasted.type.startsWith("image/"));
    if (file) {
      event.preventDefault();
      take(file);
    }
  });
}
