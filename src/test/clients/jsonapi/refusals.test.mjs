import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientOf, newOrder, refusalOf } from './client.mjs'

const anna = clientOf('anna')

test('401 INVALID_TOKEN for a token that is none', async () => {
  const refusal = await refusalOf(clientOf('nobody', crypto.randomUUID()).stripe_payments.list())

  assert.equal(refusal.name, 'ApiError')
  assert.equal(refusal.status, 401)
  assert.equal(refusal.first().code, 'INVALID_TOKEN')
})

test('401 UNAUTHORIZED for one who may only look', async () => {
  const { id } = await newOrder()
  const refusal = await refusalOf(clientOf('rolf').stripe_payments.create({ order: anna.orders.relationship(id) }))

  assert.equal(refusal.status, 401)
  assert.equal(refusal.first().code, 'UNAUTHORIZED')
})

test('404 for what is not there, or another company\'s', async () => {
  const { id } = await newOrder()

  for (const lost of [anna.stripe_payments.retrieve('NothingHer'), clientOf('peter').orders.retrieve(id)]) {
    const refusal = await refusalOf(lost)
    assert.equal(refusal.status, 404)
    assert.equal(refusal.first().code, 'RECORD_NOT_FOUND')
  }
})

test('422 points at what is missing', async t => {
  const refusal = await refusalOf(anna.stripe_payments.create({}))
  const error = refusal.first()
  t.diagnostic(error.detail)

  assert.equal(refusal.status, 422)
  assert.equal(error.code, 'VALIDATION_ERROR')
  assert.equal(error.detail, 'order - can\'t be blank')
  assert.equal(error.source.pointer, '/data/relationships/order')
  assert.equal(error.meta.error, 'blank')
  assert.equal(error.status, '422')
})

test('422 for an intent that Stripe does not know, and for an order that is not there', async () => {
  const { id } = await newOrder()
  const unknown = await refusalOf(
    anna.stripe_payments.create({ order: anna.orders.relationship(id), stripe_id: 'pi_nobodys' }),
  )
  assert.equal(unknown.status, 422)
  assert.equal(unknown.first().source.pointer, '/data/attributes/stripe_id')

  const lost = await refusalOf(anna.stripe_payments.create({ order: anna.orders.relationship('NothingHer') }))
  assert.equal(lost.status, 422)
  assert.equal(lost.first().source.pointer, '/data/relationships/order')
})

test('400 for what cannot be asked', async () => {
  const wrong = {
    INVALID_INCLUDE: { include: ['customer'] },
    INVALID_FIELD: { fields: { stripe_payments: ['nothing'] } },
    INVALID_SORT_CRITERIA: { sort: { stripe_id: 'asc' } },
    FILTER_NOT_ALLOWED: { filters: { stripe_id_eq: 'pi_1' } },
    INVALID_PAGE_VALUE: { pageSize: 26 },
  }
  for (const [code, params] of Object.entries(wrong)) {
    const refusal = await refusalOf(anna.stripe_payments.list(params))
    assert.equal(refusal.status, 400, code)
    assert.equal(refusal.first().code, code)
  }
})

test('400 for an attribute that only the server writes', async () => {
  const { id } = await newOrder()
  const refusal = await refusalOf(
    anna.stripe_payments.create({ order: anna.orders.relationship(id), mismatched_amounts: true }),
  )

  assert.equal(refusal.first().code, 'PARAM_NOT_ALLOWED')
})
