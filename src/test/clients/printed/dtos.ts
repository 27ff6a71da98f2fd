class Request<T> {
  constructor(init?: Partial<T>) {
    Object.assign(this, init)
  }
}
export class StripeV1CreateCheckout extends Request<any> {}
export class SendCheckoutPaymentRequest extends Request<any> {}
export class PaysonCheckoutv2GetCheckout extends Request<any> {}
export class PaysonV2CreateCheckout extends Request<any> {}
