// Mounts Stripe's payment form in #checkout. The client secret is fetched only when Stripe.js asks for it.
const place = document.getElementById("checkout");
const failure = document.getElementById("pay-failure");

const fail = () => {
  place.hidden = true;
  failure.hidden = false;
  failure.focus();
};

const fetchClientSecret = async () => {
  const answer = await fetch(place.dataset.secret, {
    method: "POST",
    headers: { "X-Requested-With": "kassa" },
    cache: "no-store",
  });
  if (answer.status === 409) location.reload(); // nothing to pay any more: the page itself says why
  if (!answer.ok) throw new Error(`No client secret: ${answer.status}`);
  return (await answer.json()).clientSecret;
};

try {
  const { key, account } = place.dataset;
  const stripe = Stripe(key, account ? { stripeAccount: account } : {});
  const page = await stripe.createEmbeddedCheckoutPage({ fetchClientSecret });
  page.mount(place);
  place.removeAttribute("aria-busy");
} catch (problem) {
  console.error(problem.message);
  fail();
}
