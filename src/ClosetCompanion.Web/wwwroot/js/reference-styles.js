// The page of the API may have no styles but ours and those that bear the nonce of the answer. The package that draws it makes
// styles of its own: its scripts are trusted, so what they make gets the nonce. Markup that comes as text gets none.
{
  const { nonce } = document.currentScript;
  const meta = document.createElement("meta");
  meta.setAttribute("property", "csp-nonce");
  meta.content = nonce;
  document.head.append(meta);

  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (...given) {
    const element = createElement.apply(this, given);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };

  // As an attribute a style is forbidden, by script it is not.
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style" && this.style) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };

  // Blocks of code come as text, with the number of their lines in a style.
  const counts = / style="(--line-count: \d+; --line-digits: \d+;)"/g;
  const html = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...html,
    set(text) {
      html.set.call(this, String(text ?? "").replace(counts, ' data-counts="$1"'));
      for (const element of this.querySelectorAll("[data-counts]")) {
        element.style.cssText = element.dataset.counts;
      }
    },
  });
}
