// Where htmx has changed the address, the language switch is turned to the new one: it must keep the place.
document.addEventListener("htmx:pushedIntoHistory", () => {
  document.querySelectorAll(".lang a[hreflang]").forEach((link) => {
    const here = new URL(location.href);
    here.searchParams.set("lang", link.hreflang);
    link.href = here.pathname + here.search;
  });
});
