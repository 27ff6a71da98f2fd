import assert from 'node:assert/strict'
import { test } from 'node:test'
import { haircut, newReference, payPayson, saga } from '../world.mjs'
import { clientOf } from './client.mjs'
import { PaysonCheckoutv2GetCheckout, PaysonV2CreateCheckout, SendCheckoutPaymentRequest } from '../printed/dtos.js'

/** A checkout whose customer has paid, and which waits for the payment request. */
async function readyToShip() {
  const opened = await clientOf().post(
    new PaysonV2CreateCheckout({
      CompanyId: saga,
      InternalReferenceId: newReference(),
      PaymentOrigin: 'Embedded',
      CountryCode: 'SE',
      Articles: [haircut],
    }),
  )
  await payPayson(opened.Snippet)
  await clientOf().get(new PaysonCheckoutv2GetCheckout({ Id: opened.Id })) // looks at Payson, whose notification may be late
  return opened.Id
}

const request = Id => new SendCheckoutPaymentRequest({ Id })

test('a checkout is opened, looked at, paid and its money asked for', async t => {
  const Id = await readyToShip()
  const waiting = await clientOf().get(new PaysonCheckoutv2GetCheckout({ Id }))
  assert.equal(waiting.Status, 'ReadyToShip')

  const sent = await clientOf('anna').put(request(Id))
  t.diagnostic(`${Id} is ${sent.Status}`)
  assert.equal(sent.Id, Id)
  assert.equal(sent.Status, 'Shipped')

  const again = await clientOf('anna').put(request(Id))
  assert.deepEqual(again, sent)
})

const ways = {
  put: Id => clientOf('anna').put(request(Id)),
  post: Id => clientOf('anna').post(request(Id)),
  send: Id => clientOf('anna').send(request(Id)),
  api: async Id => (await clientOf('anna').api(request(Id))).response,
  'putToUrl, as the route is written': Id =>
    clientOf('anna').putToUrl(`/payment/payson/v2/checkout/${Id}/sendpaymentrequest`, request(Id)),
  'useBasePath(\'\'), by /json/reply': Id => clientOf('anna').useBasePath('').put(request(Id)),
  'bearerToken in place of x-api-key': Id => {
    const client = clientOf()
    client.bearerToken = clientOf('anna').headers.get('x-api-key')
    return client.put(request(Id))
  },
}

for (const [name, way] of Object.entries(ways)) {
  test(`the request is sent by ${name}`, async () => {
    const sent = await way(await readyToShip())

    assert.equal(sent.Status, 'Shipped')
  })
}

test('many are sent at once by sendAll', async t => {
  const ids = [await readyToShip(), await readyToShip(), await readyToShip()]

  const answers = await clientOf('anna').sendAll(ids.map(request))

  assert.deepEqual(answers.map(answer => answer.Id), ids)
  assert.deepEqual(answers.map(answer => answer.Status), ['Shipped', 'Shipped', 'Shipped'])
  t.diagnostic(`${answers.length} payment requests in one call`)
})
