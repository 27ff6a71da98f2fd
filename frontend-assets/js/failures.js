// When htmx gets no answer, or one that is no page, the person is told so in words; nothing fails in silence.
const show = () => document.getElementById("failure")?.removeAttribute("hidden");
const hide = () => document.getElementById("failure")?.setAttribute("hidden", "");

["htmx:sendError", "htmx:timeout", "htmx:responseError", "htmx:swapError"].forEach((name) =>
  document.addEventListener(name, show));
document.addEventListener("htmx:beforeRequest", hide);
