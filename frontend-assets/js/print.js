// <button data-print class="needs-script">
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
});
