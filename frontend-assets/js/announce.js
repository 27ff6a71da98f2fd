// Says a sentence to screen readers: any script may fire `kassa:say` with the words.
const region = document.createElement("div");
region.className = "quiet-text";
region.setAttribute("role", "status");
document.body.append(region);

document.addEventListener("kassa:say", (event) => {
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = event.detail));
});
