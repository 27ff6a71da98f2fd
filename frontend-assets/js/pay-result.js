// Payson's snippet tells the page around it whenever the status changes. Once there is nothing left to fill in, the return page
// says what came of it.
const { return: returnAddress } = document.getElementById("snippet").dataset;
const UNDECIDED = ["created", "formsFilled", "readyToPay"];

document.addEventListener("PaysonEmbeddedCheckoutResult", ({ detail }) => {
  if (!UNDECIDED.includes(detail?.status)) location.assign(returnAddress);
});
