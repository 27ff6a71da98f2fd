import { JsonServiceClient } from '@servicestack/client'
import { keys, url } from '../world.mjs'

/** BokaMera's callers give their key in a header; nobody without a name has one. */
export function clientOf(name) {
  const client = new JsonServiceClient(url)
  if (name) {
    client.headers.set('x-api-key', keys[name])
  }
  return client
}

/** What the client makes of a refusal. */
export async function refusalOf(call) {
  try {
    await call
  } catch (refusal) {
    return refusal.responseStatus
  }
  throw new Error('It was not refused')
}
