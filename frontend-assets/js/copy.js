// <button data-copy="text"> or <button data-copy-from="id of a field or element">: copies, shows a tick, says so.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-copy-from]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copyFrom);
  const text = button.dataset.copy ?? source?.value ?? source?.textContent ?? "";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    source?.select?.(); // No right to the clipboard: leave it selected, for the person's own keys.
    return;
  }
  const icon = button.querySelector(".icon");
  icon?.classList.replace("icon-copy", "icon-check");
  button.dataset.copied = "";
  document.dispatchEvent(new CustomEvent("kassa:say", { detail: document.body.dataset.wordCopied }));
  setTimeout(() => {
    icon?.classList.replace("icon-check", "icon-copy");
    delete button.dataset.copied;
  }, 2000);
});
