// / goes to the search field, ? opens the list of keys, j and k walk the rows, Enter opens the one in focus.
const typing = (element) => element.closest("input, select, textarea, [contenteditable], dialog[open]");

const walk = (step) => {
  const rows = [...document.querySelectorAll(".row-link")];
  const here = rows.indexOf(document.activeElement);
  const next = rows[Math.min(Math.max(here + step, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

const keys = {
  "/": () => document.querySelector("[data-search]")?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
  j: () => walk(1),
  k: () => walk(-1),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) document.getElementById("keys")?.showModal();
});
