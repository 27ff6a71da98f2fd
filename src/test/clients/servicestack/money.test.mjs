import assert from 'node:assert/strict'
import { test } from 'node:test'
import { haircut, newReference, payPayson, payStripe, saga, until } from '../world.mjs'
import { clientOf, refusalOf } from './client.mjs'
import {
  CancelCheckout,
  CheckoutQuery,
  GetCheckout,
  GetStripeCheckoutV1CheckoutStatus,
  PaysonCheckout2IPNCallBack,
  PaysonCheckoutv2GetCheckout,
  PaysonV2CreateCheckout,
  RefundCheckout,
  StripeCheckoutIpnCallBackRequest,
  StripeV1CreateCheckout,
} from '../printed/dtos.js'

const anna = clientOf('anna')

/** Our own id of the checkout that somebody has opened for something. */
async function checkoutOf(InternalReferenceId) {
  const found = await anna.get(new CheckoutQuery({ InternalReferenceId, Include: 'Total' }))
  assert.equal(found.Total, 1)
  return found.Results[0]
}

const wish = InternalReferenceId => ({ CompanyId: saga, CountryCode: 'SE', Articles: [{ ...haircut, Quantity: 2 }], InternalReferenceId })

async function paidAtStripe() {
  const reference = newReference()
  const opened = await clientOf().post(new StripeV1CreateCheckout(wish(reference)))
  await payStripe(opened.SessionId)
  await clientOf().post(new StripeCheckoutIpnCallBackRequest({ EventType: 'paid', SessionId: opened.SessionId }))
  return { opened, checkout: await until(() => checkoutOf(reference), checkout => checkout.Status === 'Shipped') }
}

test('whether a Stripe checkout is paid is told to whoever knows its session', async t => {
  const { opened } = await paidAtStripe()
  const status = new GetStripeCheckoutV1CheckoutStatus({ CompanyId: saga, SessionId: opened.SessionId })

  assert.equal((await clientOf().post(status)).Status, 'complete')
  assert.equal((await clientOf().post(status)).CustomerEmail, undefined)
  const told = await anna.post(status)
  t.diagnostic(`${told.CustomerEmail} has paid`)
  assert.equal(told.CustomerEmail, 'elsa@kund.example')
})

test('a part is paid back once, however often the call is sent, and then the rest', async t => {
  const { checkout } = await paidAtStripe()
  assert.equal(checkout.Amount, 798)
  const part = new RefundCheckout({ Id: checkout.Id, RefundId: crypto.randomUUID(), Amount: 100.5, Comments: 'late' })

  assert.equal((await anna.put(part)).Refunded, 100.5)
  assert.equal((await anna.put(part)).Refunded, 100.5)

  const rest = await anna.put(new RefundCheckout({ Id: checkout.Id, RefundId: crypto.randomUUID() }))
  t.diagnostic(`${rest.Refunded} ${rest.Currency} paid back`)
  assert.deepEqual([rest.Refunded, rest.Refundable, rest.Status], [798, 0, 'Credited'])
})

test('more than there is is not paid back', async () => {
  const { checkout } = await paidAtStripe()
  const refusal = await refusalOf(
    anna.put(new RefundCheckout({ Id: checkout.Id, RefundId: crypto.randomUUID(), Amount: 10_000 })),
  )

  assert.equal(refusal.errors[0].fieldName, 'Amount')
})

test('a line is paid back by its place', async () => {
  const { checkout } = await paidAtStripe()
  const refund = { Id: checkout.Id, RefundId: crypto.randomUUID(), Lines: [{ Position: 1, Quantity: 1 }] }

  assert.equal((await anna.put(new RefundCheckout(refund))).Refunded, 399)
})

test('reserved money is let go, and a payment request is refused afterwards', async t => {
  const reference = newReference()
  const opened = await clientOf().post(new PaysonV2CreateCheckout({ ...wish(reference), PaymentOrigin: 'Embedded' }))
  await payPayson(opened.Snippet)
  const heard = await clientOf().post(new PaysonCheckout2IPNCallBack({ Checkout: opened.Id }))
  assert.equal(heard.Success, true)
  assert.equal((await clientOf().get(new PaysonCheckoutv2GetCheckout({ Id: opened.Id }))).Status, 'ReadyToShip')
  assert.equal((await checkoutOf(reference)).Id, opened.Id)

  const cancelled = await anna.put(new CancelCheckout({ Id: opened.Id }))
  t.diagnostic(`${cancelled.Id} is ${cancelled.Status}`)
  assert.equal(cancelled.Status, 'Canceled')

  const { Checkout, May } = await anna.get(new GetCheckout({ Id: opened.Id }))
  assert.equal(Checkout.Status, 'Canceled')
  assert.ok(May)
})

test('who may only look can neither refund nor cancel', async () => {
  const { checkout } = await paidAtStripe()
  for (const act of [
    new RefundCheckout({ Id: checkout.Id, RefundId: crypto.randomUUID() }),
    new CancelCheckout({ Id: checkout.Id }),
  ]) {
    assert.equal((await refusalOf(clientOf('rolf').put(act))).errorCode, 'Forbidden')
  }
})
