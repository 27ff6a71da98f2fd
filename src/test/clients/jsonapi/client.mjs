import CommerceLayer from '@commercelayer/sdk/bundle'
import { haircut, keys, newReference, saga, url } from '../world.mjs'

/** The client's own https address, led to where Kassa is: its scheme and its host cannot be chosen otherwise. */
function led(target, init) {
  const there = new URL(target instanceof Request ? target.url : target)
  return fetch(`${url}${there.pathname}${there.search}`, init)
}

/** An integration with somebody's key, or with whatever token is given. */
export function clientOf(name, accessToken = keys[name]) {
  return CommerceLayer({ organization: 'salong-saga', domain: 'kassa.example', accessToken, fetch: led })
}

/** What the client makes of a refusal. */
export async function refusalOf(call) {
  try {
    await call
  } catch (refusal) {
    return refusal
  }
  throw new Error('It was not refused')
}

/** An order is what a checkout is opened for, where things are booked. */
export async function newOrder(articles = [haircut]) {
  const reference = newReference()
  const opened = await fetch(`${url}/payment/stripe/v1/checkout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      CompanyId: saga,
      CountryCode: 'SE',
      Articles: articles,
      InternalReferenceId: reference,
    }),
  })
  if (!opened.ok) {
    throw new Error(`The checkout was answered ${opened.status}`)
  }
  const newest = await clientOf('anna').orders.list({ sort: { created_at: 'desc' }, pageSize: 25 })
  return newest.find(order => order.number === reference)
}
