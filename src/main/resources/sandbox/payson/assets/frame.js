// Runs in the payment page. The page works without it; this is how it speaks with the page around it.
(() => {
  if (window.parent === window) return;

  const { checkout, status, confirmationUri, postalCode, city } = document.body.dataset;
  const main = document.querySelector("main");
  const tell = (kind, more) => window.parent.postMessage({ from: "payson-sandbox", kind, checkout, ...more }, "*");

  const report = () => {
    tell("size", { height: Math.ceil(document.body.getBoundingClientRect().height) });
    tell("state", { status, confirmationUri, address: { postalCode, city } });
  };

  // A form that asks to pay waits a moment, in which the shop may refuse.
  const form = document.querySelector("[data-payment]");
  let pending = null;
  const goOn = () => {
    if (!pending) return;
    clearTimeout(pending.timer);
    const { button } = pending;
    pending = "sent";
    form.requestSubmit(button);
  };
  form?.addEventListener("submit", (event) => {
    if (pending === "sent") return;
    event.preventDefault();
    if (pending) return;
    pending = { button: event.submitter, timer: setTimeout(goOn, 300) };
    tell("initiated");
  });

  const orders = {
    hello: report,
    lock: () => { main.inert = true; main.classList.add("locked"); },
    release: () => { main.inert = false; main.classList.remove("locked"); },
    updatePage: () => window.location.reload(),
    paymentInitiationVerified: () => pending !== "sent" && goOn(),
    paymentInitiationCancelled: () => {
      if (pending && pending !== "sent") {
        clearTimeout(pending.timer);
        pending = null;
      }
    },
  };
  window.addEventListener("message", ({ source, data }) => {
    if (source === window.parent && Object.hasOwn(orders, data)) orders[data]();
  });

  new ResizeObserver(report).observe(document.body);
})();
