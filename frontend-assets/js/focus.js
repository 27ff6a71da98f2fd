// After a page with faults in it, the summary of them is read first; after an htmx answer, the part that asks for it.
const first = (root) => root.querySelector?.("[data-focus]")?.focus({ preventScroll: false });

first(document);
document.addEventListener("htmx:afterSettle", (event) => first(event.detail.elt));
