// A client asks for an access token first and is told by it whose it is and where to call.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CommerceLayer } from '@commercelayer/sdk/bundle'
import { keys, url } from '../world.mjs'
import { led, refusalOf } from './client.mjs'

async function authenticate(secret) {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: 'salong-saga', client_secret: secret, scope: 'market:all' }),
  })
  return { status: answer.status, ...(await answer.json()) }
}

test('the token names the organization and the domain', async () => {
  const { access_token: accessToken, expires_in: seconds } = await authenticate(keys.anna)
  assert.equal(seconds, 7200)
  let called
  const client = CommerceLayer({ accessToken, fetch: (target, init) => ((called = new URL(target.url ?? target)), led(target, init)) })
  const payments = await client.stripe_payments.list({ pageSize: 1 })
  assert.ok(payments.meta.recordCount > 0)
  assert.equal(called.host, `salong-saga.${new URL(url).host}`)
})

test('a token that was changed is refused as one', async () => {
  const { access_token: accessToken } = await authenticate(keys.anna)
  const client = CommerceLayer({ accessToken: accessToken.slice(0, -4) + 'AAAA', fetch: led })
  const refusal = await refusalOf(client.stripe_payments.list())
  assert.equal(refusal.status, 401)
  assert.equal(refusal.first().code, 'INVALID_TOKEN')
})

test('another company\'s key is not this organization\'s', async () => {
  const refused = await authenticate(keys.peter)
  assert.equal(refused.status, 401)
  assert.equal(refused.error, 'invalid_client')
})
