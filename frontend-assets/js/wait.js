// Looks again by itself while a payment is being decided, ever less often, and shows the page anew when it says something else.
const standing = (page) => page.querySelector("main")?.dataset.standing;
const LONGEST_GAP = 30_000;

const hasChanged = async () => {
  const answer = await fetch(location.href, { cache: "no-store", redirect: "manual" });
  if (answer.type === "opaqueredirect") return true; // paid, and on to the company
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return answer.ok && standing(page) !== standing(document);
};

const look = async (gap) => {
  try {
    if (await hasChanged()) return location.reload();
  } catch {
    // No network just now: the next look may find one.
  }
  const next = Math.min(gap * 1.5, LONGEST_GAP);
  setTimeout(look, next, next);
};

setTimeout(look, 3000, 3000);
