// Where Kassa is, who calls, and what happens outside of it: customers who pay, banks that decide. Everything is the demo's own;
// run against another one with KASSA_URL.

export const url = process.env.KASSA_URL ?? 'http://localhost:8080'

export const saga = '5a10a6a0-0000-4000-8000-000000000001'
export const padel = '5a10a6a0-0000-4000-8000-000000000002'

export const keys = {
  anna: 'a11a0000-0000-4000-8000-000000000001', // may do everything at Salong Saga
  rolf: 'a11a0000-0000-4000-8000-000000000002', // may look there
  peter: 'a11a0000-0000-4000-8000-000000000003', // Padelhallen
  siri: 'a11a0000-0000-4000-8000-000000000009', // superadmin
}

export const haircut = { ArticleTypeId: 1, ArticleId: 1, Quantity: 1 }

/** A booking's id that no other run has used. */
export const newReference = () => `client-${crypto.randomUUID()}`

/** What was told outside takes a moment to come in. */
export async function until(look, holds) {
  const deadline = Date.now() + 15_000
  for (;;) {
    const seen = await look()
    if (holds(seen)) {
      return seen
    }
    if (Date.now() > deadline) {
      throw new Error(`It never came: ${JSON.stringify(seen)}`)
    }
    await new Promise(after => setTimeout(after, 50))
  }
}

/** Somebody outside presses a button: what they send is a form of the sandbox's. */
async function press(path, fields = {}) {
  const answer = await fetch(`${url}/sandbox${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  if (answer.status >= 400) {
    throw new Error(`${path} answered ${answer.status}`)
  }
}

export const payStripe = (session, choice = 'CARD') =>
  press(`/stripe/pay/${session}`, { choice, email: 'elsa@kund.example' })

/** Stripe.js confirms an intent with the key of the page and the secret that it was given. */
export async function confirmIntent(payment, card = 'pm_card_visa') {
  const answer = await fetch(`${url}/sandbox/stripe/v1/payment_intents/${payment.stripe_id}/confirm`, {
    method: 'POST',
    body: new URLSearchParams({
      key: payment.publishable_key,
      _stripe_account: payment.connected_account,
      client_secret: payment.client_secret,
      payment_method: card,
    }),
  })
  if (!answer.ok) {
    throw new Error(`Stripe answered ${answer.status}: ${await answer.text()}`)
  }
}

/** @param snippet what is put into a page, as Payson made it: its frame knows the form */
export async function payPayson(snippet, method = 'CARD') {
  const [, id] = /embedded\?id=([\w-]+)/.exec(snippet)
  const elsa = { firstName: 'Elsa', lastName: 'Berg', email: 'elsa@kund.example', postalCode: '11122' }
  await press('/payson/embedded/customer', { id, ...elsa })
  await press('/payson/embedded/payment', { id, method })
}
