// What a compiler knows of the answers, it knows from the printed classes: each line here would fail to compile with others.
import { JsonServiceClient } from '@servicestack/client'
import {
  PaysonCheckoutV2Response,
  PaysonCheckoutv2GetCheckout,
  SendCheckoutPaymentRequest,
  StripeV1CreateCheckout,
} from './dtos.js'

export async function open(client: JsonServiceClient, wish: Partial<StripeV1CreateCheckout>): Promise<string> {
  const opened = await client.post(new StripeV1CreateCheckout(wish))
  return opened.SessionId ?? 'none'
}

export async function look(client: JsonServiceClient, Id: string): Promise<PaysonCheckoutV2Response['Status']> {
  const checkout: PaysonCheckoutV2Response = await client.get(new PaysonCheckoutv2GetCheckout({ Id }))
  return checkout.Status
}

export async function request(client: JsonServiceClient, Id: string): Promise<PaysonCheckoutV2Response> {
  const result = await client.api(new SendCheckoutPaymentRequest({ Id }))
  if (result.error || !result.response) {
    throw new Error(result.error?.message ?? 'no answer')
  }
  return result.response
}
