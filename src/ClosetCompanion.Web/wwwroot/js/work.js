// Keeps what is said about work in progress up to date. Without this module the page loads itself again.
const pause = 700;
const patience = 10000;
const wait = (time) => new Promise((done) => setTimeout(done, time));

const follow = async () => {
  let lives = document.querySelectorAll("[data-live]").length > 0;
  while (lives) {
    await wait(pause);
    let fresh;
    try {
      const answer = await fetch(location.href, {
        cache: "no-store",
        signal: AbortSignal.timeout(patience),
      });
      // A server that is busy is asked again.
      if (answer.status === 429 || answer.status >= 500) continue;
      fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      // The connection may come back.
      continue;
    }
    const main = fresh.querySelector("main");
    // Something that is being typed is not taken away: it is looked at again a little later.
    if (!main || document.querySelector("main form :is(input, textarea, select):focus")) continue;
    // Asked before the nodes move out of the fresh page.
    lives = main.querySelector("[data-live]") !== null;
    document.querySelector("main").replaceChildren(...main.childNodes);
  }
};

follow();
