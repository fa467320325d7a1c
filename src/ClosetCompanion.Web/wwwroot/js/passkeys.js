// Makes passkeys and signs in with them: asks the server for a question, lets the device answer, sends the form with that.
const canAsk = Boolean(globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON);

const answer = async (form) => {
  const asked = await fetch(form.dataset.options, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
  });
  if (!asked.ok) throw new Error(asked.statusText);
  const options = await asked.json();
  const credential =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        });
  return JSON.stringify(credential.toJSON());
};

for (const said of document.querySelectorAll("[data-without-passkeys]")) {
  said.hidden = canAsk;
}
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!canAsk) break;
  form.hidden = false;
  form.closest("[data-passkeys]")?.removeAttribute("hidden");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = form.querySelector("[role=alert]");
    said.hidden = true;
    try {
      form.elements.credential.value = await answer(form);
    } catch {
      said.hidden = false;
      return;
    }
    form.submit();
  });
}
