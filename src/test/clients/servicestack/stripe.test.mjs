import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JsonApiClient } from '@servicestack/client'
import { haircut, newReference, saga, url } from '../world.mjs'
import { clientOf } from './client.mjs'
import { StripeV1CreateCheckout } from '../printed/dtos.js'

const wish = more =>
  new StripeV1CreateCheckout({
    CompanyId: saga,
    CountryCode: 'SE',
    Articles: [haircut],
    InternalReferenceId: newReference(),
    ...more,
  })

test('a hosted checkout is opened without a key', async t => {
  const opened = await clientOf().post(wish())
  t.diagnostic(`${opened.SessionId} is ${opened.Status}`)

  assert.match(opened.SessionId, /^cs_/)
  assert.equal(opened.Status, 'open')
  assert.equal(opened.StripeAccount, 'acct_salongsaga')
  assert.match(opened.Url, /^http/)
  assert.equal(opened.ClientSecret, undefined)
})

test('an embedded one brings its client secret', async () => {
  const opened = await clientOf('anna').post(wish({ UiMode: 'embedded' }))

  assert.match(opened.ClientSecret, /^cs_.*_secret_/)
})

test('api() answers a result and send() the answer', async () => {
  const result = await clientOf().api(wish())
  assert.ok(result.succeeded)
  assert.equal(result.response.Status, 'open')

  const sent = await clientOf().send(wish())
  assert.equal(sent.Status, 'open')
})

test('another for the same booking takes the place of the first; with an Idempotency-Key it is the first', async () => {
  const same = wish()
  const client = clientOf()
  const first = await client.post(same)
  const second = await client.post(same)
  assert.notEqual(second.SessionId, first.SessionId)

  client.headers.set('Idempotency-Key', crypto.randomUUID())
  const third = await client.post(same)
  const repeated = await client.post(same)
  assert.deepEqual(repeated, third)
})

test('each way to the operation leads there', async () => {
  const byRoute = await clientOf().postToUrl('/payment/stripe/v1/checkout', wish())
  const byReply = await clientOf().useBasePath('').post(wish())
  const asJsonApiClient = await JsonApiClient.create(url).post(wish())

  for (const opened of [byRoute, byReply, asJsonApiClient]) {
    assert.equal(opened.Status, 'open')
  }
})
