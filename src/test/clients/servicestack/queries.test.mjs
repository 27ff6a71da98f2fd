import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saga } from '../world.mjs'
import { clientOf, refusalOf } from './client.mjs'
import { CheckoutQuery, PaymentLogQuery } from '../printed/dtos.js'

const anna = clientOf('anna')

test('checkouts are found by what they are, with a total of all', async t => {
  const found = await anna.get(new CheckoutQuery({ Provider: 'Payson', Status: 'Shipped', Take: 2, Include: 'Total' }))
  t.diagnostic(`${found.Total} checkouts at Payson are shipped`)

  assert.ok(found.Total >= found.Results.length)
  for (const checkout of found.Results) {
    assert.deepEqual([checkout.Provider, checkout.Status, checkout.CompanyId], ['Payson', 'Shipped', saga])
  }
})

test('page by page in the order that is asked for', async () => {
  const order = { OrderBy: 'Created,-Id', Include: 'Total', CreatedTo: new Date(Date.now() - 3_600_000).toISOString() }
  const all = await anna.get(new CheckoutQuery({ ...order, Take: 6 }))
  const first = await anna.get(new CheckoutQuery({ ...order, Take: 3 }))
  const second = await anna.get(new CheckoutQuery({ ...order, Skip: 3, Take: 3 }))

  assert.equal(second.Offset, 3)
  assert.deepEqual([...first.Results, ...second.Results].map(row => row.Id), all.Results.map(row => row.Id))
  const times = all.Results.map(row => row.Created)
  assert.deepEqual(times, [...times].sort())
})

test('only the members that are asked for', async () => {
  const found = await anna.get(new CheckoutQuery({ Take: 1, Fields: 'Id,Status' }))

  assert.deepEqual(Object.keys(found.Results[0]).sort(), ['Id', 'Status'])
})

test('the query of an untyped caller is the same', async () => {
  const typed = await anna.get(new CheckoutQuery({ Status: 'Denied', Take: 5, OrderBy: 'Id' }))
  const untyped = await anna.get('/api/CheckoutQuery', { status: 11, take: 5, orderBy: 'id' })

  assert.deepEqual(untyped.Results, typed.Results)
})

test('what was taken is in the log of payments', async () => {
  const log = await anna.get(new PaymentLogQuery({ ArticleTypeId: 1, Take: 3, Include: 'Total' }))

  assert.ok(log.Total > 0)
  for (const payment of log.Results) {
    assert.equal(payment.ArticleTypeId, 1)
    assert.ok(payment.Amount > 0)
  }
})

test('nobody looks into another company', async () => {
  const found = await anna.get(new CheckoutQuery({ Take: 100 }))
  assert.ok(found.Results.every(checkout => checkout.CompanyId === saga))

  const peter = await clientOf('peter').get(new CheckoutQuery({ Take: 100 }))
  assert.ok(peter.Results.every(checkout => checkout.CompanyId !== saga))
  assert.equal((await refusalOf(clientOf().get(new CheckoutQuery()))).errorCode, 'Unauthorized')
})

test('a member that cannot be sorted by is named', async () => {
  const refusal = await refusalOf(anna.get(new CheckoutQuery({ OrderBy: 'Nothing' })))

  assert.equal(refusal.errors[0].fieldName, 'OrderBy')
})
