// A <details class="menu"> closes when the person goes elsewhere or presses Escape, and gives the focus back.
const open = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  open().forEach((menu) => menu.contains(event.target) || (menu.open = false));
});

document.addEventListener("focusin", (event) => {
  open().forEach((menu) => menu.contains(event.target) || (menu.open = false));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  open().forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});
