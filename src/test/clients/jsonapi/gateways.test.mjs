import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientOf } from './client.mjs'

const client = clientOf('anna')

test('Stripe is a gateway, whose secrets are not told', async () => {
  const [gateway] = await client.stripe_gateways.list()
  const same = await client.stripe_gateways.retrieve(gateway.id)

  assert.equal(same.connected_account, 'acct_salongsaga')
  assert.equal(same.webhook_endpoint_secret ?? null, null)
  assert.equal(same.login, undefined)
})

test('all gateways are listed with their kinds', async t => {
  const gateways = await client.payment_gateways.list()
  t.diagnostic(gateways.map(gateway => gateway.name).join(', '))

  assert.ok(gateways.some(gateway => /Stripe/.test(gateway.name)))
  assert.ok((await client.payment_gateways.retrieve(gateways[0].id)).id)
})
