// The preview of a payment page is as tall as the page in it says it is.
addEventListener("message", ({ data, source }) => {
  const frame = document.querySelector(".preview-frame");
  if (frame?.contentWindow === source && data?.source === "kassa" && data.type === "height") {
    frame.style.height = `${data.height}px`;
  }
});
