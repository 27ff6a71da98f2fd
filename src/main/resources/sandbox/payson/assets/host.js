// Comes with the snippet and runs in the merchant's page: turns what the frame says into the events that Payson raises there.
(() => {
  const frame = document.getElementById("paysonIframe");
  if (!frame) return;

  const origin = new URL(frame.src).origin;
  const raise = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const isPaid = (status) => status === "readyToShip" || status === "processingPayment";
  let last = null;

  const heard = {
    size: ({ height }) => { frame.height = height; },
    initiated: ({ checkout }) => raise("PaysonEmbeddedPaymentInitiated", { id: checkout }),
    state: (now) => {
      const before = last;
      last = now;
      if (!before) return;
      if (JSON.stringify(before.address) !== JSON.stringify(now.address)) {
        raise("PaysonEmbeddedAddressChanged", now.address);
      }
      if (before.status !== now.status) {
        raise("PaysonEmbeddedCheckoutResult", { id: now.checkout, status: now.status });
        if (isPaid(now.status) && !isPaid(before.status) && /^https?:/.test(now.confirmationUri)) {
          setTimeout(() => window.location.assign(now.confirmationUri), 700);
        }
      }
    },
  };

  window.addEventListener("message", ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data?.from !== "payson-sandbox") return;
    if (Object.hasOwn(heard, data.kind)) heard[data.kind](data);
  });

  // If the frame was quicker than this script, it says its piece again.
  frame.contentWindow.postMessage("hello", origin);
})();
