import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientOf, newOrder } from './client.mjs'

const client = clientOf('anna')
const payments = client.stripe_payments
const paymentFor = async (more = {}) => payments.create({ order: client.orders.relationship((await newOrder()).id), ...more })

test('a payment is created for an order, and has all that Stripe.js needs', async t => {
  const payment = await paymentFor({ reference: 'shop-1', metadata: { cart: 7 } })
  t.diagnostic(`${payment.id} is ${payment.stripe_id}`)

  assert.match(payment.id, /^[A-Za-z]{10}$/)
  assert.match(payment.stripe_id, /^pi_/)
  assert.match(payment.client_secret, new RegExp(`^${payment.stripe_id}_secret_`))
  assert.match(payment.publishable_key, /^pk_/)
  assert.equal(payment.connected_account, 'acct_salongsaga')
  assert.equal(payment.mismatched_amounts, false)
  assert.equal(payment.reference, 'shop-1')
  assert.deepEqual(payment.metadata, { cart: 7 })
  assert.match(payment.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  assert.equal(payment.charge_id, null)
  assert.equal(payment.order, undefined) // not included, and so without data
})

test('what is not known is null and not left out', async () => {
  const payment = await paymentFor()
  const attributes = [
    'stripe_id', 'client_secret', 'connected_account', 'charge_id', 'publishable_key', 'on_behalf_of', 'transfer_group',
    'options', 'payment_method', 'mismatched_amounts', 'return_url', 'receipt_email', 'payment_instrument',
    'created_at', 'updated_at', 'reference', 'reference_origin', 'metadata',
  ]

  for (const attribute of attributes) {
    assert.notEqual(payment[attribute], undefined, attribute)
  }
})

test('it is retrieved with what belongs to it', async () => {
  const made = await paymentFor()
  const payment = await payments.retrieve(made.id, { include: ['order', 'payment_gateway'] })

  assert.equal(payment.order.type, 'orders')
  assert.equal(payment.order.total_amount_cents, 39900)
  assert.equal(payment.order.currency_code, 'SEK')
  assert.match(payment.payment_gateway.type, /_gateways$/)
})

test('only the fields that are asked for are told', async () => {
  const made = await paymentFor()
  const payment = await payments.retrieve(made.id, { fields: { stripe_payments: ['stripe_id'] } })

  assert.equal(payment.stripe_id, made.stripe_id)
  assert.equal(payment.client_secret, undefined)
})

test('it is updated, whole attributes at a time', async () => {
  const made = await paymentFor({ options: { setup_future_usage: 'off_session' } })
  const updated = await payments.update({
    id: made.id,
    options: { return_url: 'https://salong-saga.example/thanks' },
    metadata: { seen: true },
    reference: 'another',
    reference_origin: 'shop',
  })

  assert.deepEqual(updated.options, { return_url: 'https://salong-saga.example/thanks' })
  assert.deepEqual(updated.metadata, { seen: true })
  assert.equal(updated.reference, 'another')
  assert.equal(updated.reference_origin, 'shop')
})

test('_update and _refresh leave a payment that agrees as it is', async () => {
  const made = await paymentFor()

  assert.equal((await payments._update(made.id)).mismatched_amounts, false)
  assert.equal((await payments._refresh(made.id)).stripe_id, made.stripe_id)
})

test('its order, gateway and events are found from it', async () => {
  const made = await paymentFor()

  assert.equal((await payments.order(made.id)).type, 'orders')
  assert.match((await payments.payment_gateway(made.id)).name, /Stripe/)
  const events = await payments.event_stores(made.id)
  assert.ok(events.meta.recordCount >= 1)
})

test('it is listed, counted, filtered and sorted, page by page', async t => {
  const origin = `shop-${crypto.randomUUID()}`
  for (const reference of ['b', 'c', 'a']) {
    await paymentFor({ reference, reference_origin: origin })
  }
  const ours = { filters: { reference_origin_eq: origin } }

  const first = await payments.list({ ...ours, sort: { reference: 'asc' }, pageSize: 2 })
  assert.deepEqual(Array.from(first, payment => payment.reference), ['a', 'b'])
  assert.deepEqual([first.meta.recordCount, first.meta.pageCount], [3, 2])
  assert.ok(first.hasNextPage())

  const second = await payments.list({ ...ours, sort: ['reference'], pageSize: 2, pageNumber: 2 })
  assert.deepEqual(Array.from(second, payment => payment.reference), ['c'])
  assert.equal(await payments.count(ours), 3)
  t.diagnostic(`${first.meta.recordCount} of ${origin}`)
})

test('one that nobody has paid is deleted, and is gone', async () => {
  const made = await paymentFor()
  await payments.delete(made.id)

  await assert.rejects(payments.retrieve(made.id), { status: 404 })
})
