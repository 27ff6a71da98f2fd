// Adds up the articles as they are picked. The server sets the price; this is the sum before it is asked.
// <form data-total data-currency="SEK" data-digits="2"> … <input data-price-minor="39900"> … <output>
const add = (form) => {
  const { currency, digits = "2" } = form.dataset;
  const minor = [...form.querySelectorAll("[data-price-minor]")].reduce(
    (sum, input) => sum + BigInt(input.dataset.priceMinor) * BigInt(Math.max(0, Math.trunc(input.valueAsNumber || 0))), 0n);
  const money = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency });
  const scale = 10n ** BigInt(digits);
  const text = `${minor / scale}.${String(minor % scale).padStart(Number(digits), "0")}`;
  form.querySelector("[data-total-out]").textContent = money.format(text);
};

document.querySelectorAll("form[data-total]").forEach(add);
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-total]");
  if (form) add(form);
});
