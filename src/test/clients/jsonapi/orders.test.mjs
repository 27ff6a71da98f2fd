import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmIntent } from '../world.mjs'
import { clientOf, newOrder } from './client.mjs'

const client = clientOf('anna')
const { orders, stripe_payments: payments } = client

/** An order whose customer has paid on the integrator's page. */
async function paidOrder() {
  const order = await newOrder()
  const payment = await payments.create({ order: orders.relationship(order.id) })
  await confirmIntent(payment)
  await payments._refresh(payment.id)
  return order.id
}

test('an order tells what it comes to and how it stands', async () => {
  const order = await newOrder()

  assert.equal(order.status, 'pending')
  assert.equal(order.payment_status, 'unpaid')
  assert.equal(order.fulfillment_status, 'not_required')
  assert.equal(order.total_amount_with_taxes_cents, 39900)
  assert.equal(order.total_amount_with_taxes_float, 399)
  assert.equal(order.editable, true)
})

test('its payment is found from it', async () => {
  const order = await newOrder()
  const payment = await payments.create({ order: orders.relationship(order.id) })
  const found = await orders.retrieve(order.id, { include: ['payment_source', 'payment_method'] })

  assert.equal(found.payment_source.type, 'stripe_payments')
  assert.equal(found.payment_source.id, payment.id)
  assert.equal(found.payment_source.client_secret, payment.client_secret)
})

test('a newer payment takes the place of the earlier one, which can still be read', async () => {
  const order = await newOrder()
  const first = await payments.create({ order: orders.relationship(order.id) })
  const second = await payments.create({ order: orders.relationship(order.id) })
  const found = await orders.retrieve(order.id, { include: ['payment_source'] })

  assert.equal(found.payment_source.id, second.id)
  assert.equal((await payments.retrieve(first.id)).id, first.id)
})

test('once it is paid it is placed, and placing it twice is harmless', async t => {
  const id = await paidOrder()
  const paid = await orders.retrieve(id)
  t.diagnostic(`${paid.number} is ${paid.payment_status}`)
  assert.match(paid.payment_status, /^(authorized|paid)$/)

  const placed = await orders.update({ id, _place: true })
  assert.ok(placed.placed_at)
  assert.ok((await orders.update({ id, _place: true })).placed_at)
})

test('what was taken is paid back whole', async () => {
  const id = await paidOrder()
  await orders.update({ id, _capture: true })
  const refunded = await orders.update({ id, _refund: true })

  assert.equal(refunded.payment_status, 'refunded')
})

test('one that nobody has paid is cancelled', async () => {
  const order = await newOrder()
  const cancelled = await orders.update({ id: order.id, _cancel: true })

  assert.equal(cancelled.status, 'cancelled')
})

test('a payment that money has moved for is not deleted: 423', async () => {
  const order = await newOrder()
  const payment = await payments.create({ order: orders.relationship(order.id) })
  await confirmIntent(payment)
  await payments._refresh(payment.id)

  await assert.rejects(payments.delete(payment.id), refusal => refusal.status === 423 && refusal.first().code === 'LOCKED')
})

test('a payment says with what it was paid', async () => {
  const order = await newOrder()
  const payment = await payments.create({ order: orders.relationship(order.id) })
  await confirmIntent(payment)
  const paid = await payments._refresh(payment.id)

  assert.match(paid.charge_id, /^ch_/)
  assert.equal(paid.payment_instrument.card_last_digits, '4242')
  assert.match(paid.payment_method.id, /^pm_/)
})
