// Moves the pieces of an outfit by dragging and by keys. Without this module the buttons do it.
const canvas = document.querySelector("svg.canvas");
const height = 1.25;
const step = 10;
const largeStep = 50;
const growth = 40;
const least = 50;
const most = 1000;

const clamp = (number, low, high) => Math.min(high, Math.max(low, Math.round(number)));
const nameOf = (piece) => piece.dataset.name;
const said = document.querySelector(".outfit-said");
const tell = (text) => {
  if (said) said.textContent = text;
};

const show = (piece, x, y, size) => {
  Object.assign(piece.dataset, { x, y, size });
  for (const part of piece.children) {
    part.setAttribute("x", x - size / 2);
    part.setAttribute("y", y * height - size / 2);
    part.setAttribute("width", size);
    part.setAttribute("height", size);
  }
};

const placeOf = (piece) => ({ x: +piece.dataset.x, y: +piece.dataset.y, size: +piece.dataset.size });

// The server has the last word on where everything lies.
const update = (answer) => {
  const known = new Map([...canvas.children].map((piece) => [piece.dataset.piece, piece]));
  const chosen = document.activeElement;
  const order = [];
  for (const one of answer) {
    const name = `${one.catalogue}/${one.id}`;
    const piece = known.get(name);
    if (!piece) continue;
    known.delete(name);
    order.push(piece);
    if (!piece.classList.contains("canvas-dragged")) show(piece, one.x, one.y, one.size);
  }
  // A piece that is moved within the page loses the focus and the pointer.
  if (order.some((piece, place) => canvas.children[place] !== piece)) canvas.append(...order);
  for (const piece of known.values()) {
    piece.remove();
    document.querySelector(`[data-controls="${CSS.escape(piece.dataset.piece)}"]`)?.closest("li").remove();
  }
  if (chosen instanceof SVGElement && chosen.isConnected && chosen !== document.activeElement) {
    chosen.focus({ preventScroll: true });
  }
};

// One change after another, so that none overtakes another.
let last = Promise.resolve();
let waiting = 0;
const send = (data, otherwise) => {
  waiting += 1;
  last = last.then(async () => {
    try {
      const answer = await fetch(`${canvas.dataset.outfit}/piece`, {
        method: "POST",
        body: new URLSearchParams(data),
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) throw new Error(answer.statusText);
      const pieces = await answer.json();
      waiting -= 1;
      // Where more was done meanwhile, its answer says how everything lies.
      if (waiting === 0) update(pieces);
    } catch {
      waiting = 0;
      if (otherwise) otherwise();
      else location.reload();
    }
  });
  return last;
};

const change = (piece, what) => {
  const controls = document.querySelector(`[data-controls="${CSS.escape(piece.dataset.piece)}"] form`);
  const data = new FormData(controls);
  for (const [name, value] of Object.entries(what)) data.set(name, value);
  return send(data);
};

const place = (piece, x, y, size) => {
  show(piece, clamp(x, 0, most), clamp(y, 0, most), clamp(size, least, most));
  return change(piece, { do: "place", ...placeOf(piece) });
};

const choose = (piece) => {
  for (const other of canvas.children) other.classList.toggle("canvas-chosen", other === piece);
  const controls = document.querySelector(`[data-controls="${CSS.escape(piece.dataset.piece)}"]`);
  if (controls) controls.open = true;
};

const keys = {
  ArrowLeft: (piece, far) => move(piece, -far, 0),
  ArrowRight: (piece, far) => move(piece, far, 0),
  ArrowUp: (piece, far) => move(piece, 0, -far),
  ArrowDown: (piece, far) => move(piece, 0, far),
  "+": (piece) => grow(piece, growth),
  "=": (piece) => grow(piece, growth),
  "-": (piece) => grow(piece, -growth),
  PageUp: (piece) => change(piece, { do: "forward" }).then(() => tell(`${nameOf(piece)}: one layer forward`)),
  PageDown: (piece) => change(piece, { do: "back" }).then(() => tell(`${nameOf(piece)}: one layer back`)),
  Delete: (piece) => change(piece, { do: "take-out" }).then(() => tell(`${nameOf(piece)}: taken out`)),
};

const move = (piece, x, y) => {
  const now = placeOf(piece);
  return place(piece, now.x + x, now.y + y, now.size);
};

const grow = (piece, by) => {
  const now = placeOf(piece);
  return place(piece, now.x, now.y, now.size + by);
};

const begin = (piece) => {
  piece.dataset.name = piece.getAttribute("aria-label");
  piece.setAttribute("tabindex", "0");
  piece.setAttribute("role", "button");
  piece.setAttribute("aria-label", `${nameOf(piece)}: move with the arrow keys`);
  piece.addEventListener("focus", () => choose(piece));
  piece.addEventListener("keydown", (event) => {
    const key = keys[event.key];
    if (!key || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    key(piece, event.shiftKey ? largeStep : step);
  });
  piece.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    piece.focus({ preventScroll: true });
    choose(piece);
    const scale = most / canvas.getBoundingClientRect().width;
    const { x, y, size } = placeOf(piece);
    const [fromX, fromY] = [event.clientX, event.clientY];
    piece.setPointerCapture(event.pointerId);
    piece.classList.add("canvas-dragged");
    const drag = (moved) =>
      show(
        piece,
        clamp(x + (moved.clientX - fromX) * scale, 0, most),
        clamp(y + ((moved.clientY - fromY) * scale) / height, 0, most),
        size,
      );
    const drop = (dropped) => {
      piece.removeEventListener("pointermove", drag);
      piece.removeEventListener("pointerup", drop);
      piece.removeEventListener("pointercancel", drop);
      piece.classList.remove("canvas-dragged");
      const now = placeOf(piece);
      if (dropped.type === "pointercancel") show(piece, x, y, size);
      else if (now.x !== x || now.y !== y) place(piece, now.x, now.y, size);
    };
    piece.addEventListener("pointermove", drag);
    piece.addEventListener("pointerup", drop);
    piece.addEventListener("pointercancel", drop);
  });
};

if (canvas) {
  canvas.classList.add("canvas-movable");
  for (const piece of canvas.children) begin(piece);
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-piece-form]") || !event.submitter) return;
    event.preventDefault();
    const form = event.target;
    const data = new FormData(form, event.submitter);
    send(data, () => {
      const button = document.createElement("input");
      Object.assign(button, { type: "hidden", name: event.submitter.name, value: event.submitter.value });
      form.append(button);
      form.submit();
    });
  });
}
