import assert from 'node:assert/strict'
import { test } from 'node:test'
import { haircut, newReference, saga } from '../world.mjs'
import { clientOf, refusalOf } from './client.mjs'
import { PaysonCheckoutv2GetCheckout, SendCheckoutPaymentRequest, StripeV1CreateCheckout } from '../printed/dtos.js'

const delivered = 'c0000000-0000-4000-8000-000000000024' // of Salong Saga; nobody sends it here
const filledIn = 'c0000000-0000-4000-8000-000000000002' // not paid yet

test('400 names each member that is wrong', async t => {
  const result = await clientOf().api(
    new StripeV1CreateCheckout({
      CompanyId: saga,
      CountryCode: 'ZZ',
      Articles: [{ ...haircut, Quantity: 0 }],
      InternalReferenceId: newReference(),
    }),
  )
  t.diagnostic(result.errorSummary ?? result.errorMessage)

  assert.ok(result.failed)
  assert.equal(result.errorCode, 'UnknownCountry')
  assert.match(result.fieldError('countrycode').message, /CountryCode/)
  assert.equal(result.fieldError('Articles[0].Quantity').errorCode, 'InclusiveBetween')
})

test('401 without a key, 403 with one that may only look', async () => {
  const wish = new SendCheckoutPaymentRequest({ Id: delivered })

  const nobody = await refusalOf(clientOf().put(wish))
  assert.equal(nobody.errorCode, 'Unauthorized')
  assert.equal(nobody.message, 'Not Authenticated')

  const reader = await refusalOf(clientOf('rolf').put(wish))
  assert.equal(reader.errorCode, 'Forbidden')
  assert.match(reader.message, /bookingsupplier-administrator-write/)
})

test('404 for what is not there, and for what is another company\'s', async () => {
  const unknown = new PaysonCheckoutv2GetCheckout({ Id: crypto.randomUUID() })
  assert.equal((await refusalOf(clientOf().get(unknown))).errorCode, 'NotFound')

  const anothers = new SendCheckoutPaymentRequest({ Id: delivered })
  assert.equal((await refusalOf(clientOf('peter').put(anothers))).errorCode, 'NotFound')
})

test('409 says what the status is and what to do', async t => {
  const refusal = await refusalOf(clientOf('anna').put(new SendCheckoutPaymentRequest({ Id: filledIn })))
  t.diagnostic(refusal.message)

  assert.equal(refusal.errorCode, 'NotReadyToShip')
  assert.match(refusal.message, /FormsFilled/)
  assert.deepEqual(refusal.errors, [])
})

test('an operation that does not exist is a 404 in the same shape', async () => {
  class NoSuchOperation {}
  assert.equal((await refusalOf(clientOf('anna').post(new NoSuchOperation()))).errorCode, 'NotFound')
})

test('in Swedish for who asks so', async () => {
  const client = clientOf('anna')
  client.headers.set('x-language', 'sv')
  const refusal = await refusalOf(client.put(new SendCheckoutPaymentRequest({ Id: filledIn })))

  assert.match(refusal.message, /Statusen är FormsFilled/)
})
