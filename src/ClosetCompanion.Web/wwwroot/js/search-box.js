// Suggestions while one types, recent searches (kept in this browser only), and the key "/".
import { reached } from "./connection.js";

const box = document.getElementById("q");
const storeName = "closet-recent";
const mostRecent = 8;
const pause = 120;

export const recent = {
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(storeName) ?? "[]");
      return Array.isArray(kept) ? kept.filter((words) => typeof words === "string") : [];
    } catch {
      return [];
    }
  },
  add(words) {
    const others = recent.read().filter((other) => other.toLowerCase() !== words.toLowerCase());
    recent.write([words, ...others].slice(0, mostRecent));
  },
  write(list) {
    try {
      localStorage.setItem(storeName, JSON.stringify(list));
    } catch {
      // A browser that keeps nothing has no recent searches.
    }
  },
  clear() {
    try {
      localStorage.removeItem(storeName);
    } catch {
      // As above.
    }
  },
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// The part that was typed stands out from what is suggested.
const marked = (text, typed) => {
  const at = typed ? text.toLowerCase().indexOf(typed.toLowerCase()) : -1;
  return at < 0
    ? [text]
    : [text.slice(0, at), element("mark", {}, text.slice(at, at + typed.length)), text.slice(at + typed.length)];
};

class Suggestions {
  constructor(input) {
    this.input = input;
    this.typed = input.value;
    this.active = -1;
    this.panel = element("div", { className: "suggestions", hidden: true });
    this.list = element("div", { id: "suggestions" });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.panel.append(this.list);
    input.closest(".search").append(this.panel);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": "suggestions",
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.onInput());
    input.addEventListener("focus", () => this.input.value.trim() === "" && this.showRecent());
    input.addEventListener("click", () => this.input.value.trim() === "" && this.showRecent());
    input.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("focusin", (event) => this.leave(event));
    document.addEventListener("pointerdown", (event) => this.leave(event));
    // A press on a suggestion must not take the focus from the box first.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.take(option.dataset.words);
      }
    });
  }

  get options() {
    return [...this.list.children];
  }

  leave(event) {
    if (event.target !== this.input && !this.panel.contains(event.target)) {
      this.hide();
    }
  }

  onInput() {
    this.typed = this.input.value;
    clearTimeout(this.timer);
    if (this.typed.trim() === "") {
      this.showRecent();
    } else {
      this.timer = setTimeout(() => this.ask(this.typed.trim()), pause);
    }
  }

  async ask(words) {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.input.dataset.suggestions}?q=${encodeURIComponent(words)}`, {
        signal: this.asking.signal,
      });
      reached(true);
      const found = answer.ok ? await answer.json() : [];
      if (words === this.input.value.trim() && document.activeElement === this.input) {
        this.show(found, words);
      }
    } catch (problem) {
      if (problem.name !== "AbortError") {
        this.hide();
        reached(false);
      }
    }
  }

  showRecent() {
    const kept = recent.read();
    this.show(kept, "");
    if (kept.length > 0) {
      const clear = element("button", { type: "button", className: "plain-button", textContent: "Clear" });
      clear.setAttribute("aria-label", "Clear recent searches");
      clear.addEventListener("click", () => {
        recent.clear();
        this.hide();
        this.input.focus();
        this.hide();
      });
      this.title = element("p", { className: "suggestions-title" }, element("span", {}, "Recent searches"), clear);
      this.panel.prepend(this.title);
    }
  }

  show(words, typed) {
    this.title?.remove();
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(
      ...words.map((text, place) => {
        const option = element("div", { id: `suggestion-${place}` }, ...marked(text, typed));
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.words = text;
        return option;
      }),
    );
    this.panel.hidden = words.length === 0;
    this.input.setAttribute("aria-expanded", String(words.length > 0));
  }

  hide() {
    clearTimeout(this.timer);
    this.show([], "");
  }

  onKey(event) {
    if (event.key === "Escape" && !this.panel.hidden) {
      event.preventDefault();
      this.input.value = this.typed;
      this.hide();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.panel.hidden && this.input.value.trim() === "") {
        this.showRecent();
      } else if (this.panel.hidden) {
        this.ask(this.input.value.trim());
      } else {
        this.move(event.key === "ArrowDown" ? 1 : -1);
      }
    }
  }

  // Goes round through the suggestions and what was typed.
  move(by) {
    const places = this.options.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
    this.options.forEach((option, place) => option.setAttribute("aria-selected", String(place === this.active)));
    const chosen = this.options[this.active];
    this.input.value = chosen?.dataset.words ?? this.typed;
    if (chosen) {
      this.input.setAttribute("aria-activedescendant", chosen.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  take(words) {
    this.input.value = words;
    this.hide();
    this.input.form.requestSubmit();
  }
}

if (box) {
  new Suggestions(box);
  box.form.addEventListener("submit", () => {
    const words = box.value.trim();
    if (words) {
      recent.add(words);
    }
  });
}

for (const button of document.querySelectorAll("[data-clear-recent]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    recent.clear();
    button.textContent = "Cleared";
    button.disabled = true;
  });
}

// "/" goes to the search box, as on many pages, unless something is being typed.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
  const panel = document.getElementById("by-picture");
  if (event.key === "Escape" && panel?.open) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});
