// <form data-try>: sends the form in the background and shows the answer below, so that the key and the place are kept.
// What the server says is the same page as without a script; of it only the answer and the next Idempotency-Key are taken.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.dataset.try === undefined) return;
  event.preventDefault();
  try {
    const reply = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      credentials: "omit",
      headers: { "Accept-Language": document.documentElement.lang },
    });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const answer = document.getElementById("try-answer");
    const fresh = page.getElementById("try-answer");
    if (!fresh) throw new Error("no answer on the page");
    answer.replaceChildren(...fresh.childNodes);
    const repeat = form.elements.repeat;
    if (repeat) repeat.value = page.getElementById("try-repeat")?.value ?? repeat.value;
    answer.focus();
  } catch {
    form.submit(); // The plain way says what is wrong in its own words.
  } finally {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  }
});
