// In a frame: tells the page around how high this one is, and that it is paid. See pages/payer/README.md.
// Only hosts on the company's list can frame us at all (frame-ancestors), so "*" reaches none but them.
const tell = (message) => parent.postMessage({ source: "kassa", ...message }, location.ancestorOrigins?.[0] ?? "*");

if (parent !== window) {
  new ResizeObserver(() => tell({ type: "height", height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(
    document.body,
  );
  if (document.querySelector("main").dataset.standing === "paid") tell({ type: "paid" });
}
