import { CommerceLayer } from '@commercelayer/sdk/bundle'
import { haircut, keys, newReference, url } from '../world.mjs'

/** The client's own https address, led to where Kassa is: its scheme and its host cannot be chosen otherwise. */
export function led(target, init) {
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

/** An order is made where things are booked, and found here by its id. */
export async function newOrder(articles = [haircut]) {
  const answer = await fetch(`${url}/api/CreatePayable`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': keys.anna },
    body: JSON.stringify({ InternalReferenceId: newReference(), Articles: articles }),
  })
  if (!answer.ok) {
    throw new Error(`CreatePayable was answered ${answer.status}: ${await answer.text()}`)
  }
  return clientOf('anna').orders.retrieve((await answer.json()).PublicId)
}
