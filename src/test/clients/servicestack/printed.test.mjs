import assert from 'node:assert/strict'
import { test } from 'node:test'
import { haircut, newReference, saga } from '../world.mjs'
import { clientOf } from './client.mjs'
import * as inJavaScript from '../printed/dtos.mjs'
import * as inTypeScript from '../printed/dtos.js'
import { look, open, request } from '../printed/typed.js'

const delivered = 'c0000000-0000-4000-8000-000000000024' // of Salong Saga; nobody sends it here

test('both languages have the same classes', () => {
  const requests = printed => Object.keys(printed).filter(name => printed[name].prototype?.getTypeName).sort()

  assert.deepEqual(requests(inJavaScript), requests(inTypeScript))
  assert.ok(requests(inJavaScript).includes('SendCheckoutPaymentRequest'))
})

for (const [language, { StripeV1CreateCheckout }] of Object.entries({ inJavaScript, inTypeScript })) {
  test(`a checkout is opened with the class ${language}`, async () => {
    const opened = await clientOf().send(
      new StripeV1CreateCheckout({
        CompanyId: saga,
        CountryCode: 'SE',
        Articles: [haircut],
        InternalReferenceId: newReference(),
      }),
    )

    assert.equal(opened.Status, 'open')
  })
}

test('what a strict compiler let through works', async () => {
  const session = await open(clientOf(), {
    CompanyId: saga,
    CountryCode: 'SE',
    Articles: [haircut],
    InternalReferenceId: newReference(),
  })
  assert.match(session, /^cs_/)
  assert.equal(await look(clientOf(), delivered), 'ReadyToShip')
  await assert.rejects(request(clientOf('rolf'), delivered), /bookingsupplier-administrator-write/)
})

test('classes that name neither verb nor answer do as well', async () => {
  class PaysonCheckoutv2GetCheckout {
    constructor(init) {
      Object.assign(this, init)
    }
  }
  const looked = await clientOf().send(new PaysonCheckoutv2GetCheckout({ Id: delivered }))

  assert.equal(looked.Status, 'ReadyToShip')
})
