// A stand-in for Stripe.js (dahlia) that knows the embedded checkout page and nothing else.
(() => {
  'use strict';

  const base = new URL('../', document.currentScript.src);
  let current = null; // Stripe.js allows one embedded page at a time

  class IntegrationError extends Error {
    constructor(message) {
      super(message);
      this.name = 'IntegrationError';
    }
  }

  // The secret is exchanged in a request body for the address of a frame, so that no address ever contains it.
  const openFrame = async (clientSecret, key, stripeAccount) => {
    const body = new URLSearchParams({client_secret: clientSecret, key});
    if (stripeAccount) body.set('stripe_account', stripeAccount);
    const answer = await fetch(new URL('embedded/frames', base), {method: 'POST', body, credentials: 'omit'});
    const told = await answer.json();
    if (!answer.ok) throw new IntegrationError(told.message);
    return new URL('embedded/' + encodeURIComponent(told.frame), base).href;
  };

  class EmbeddedCheckoutPage {
    #address;
    #onComplete;
    #frame = null;
    #destroyed = false;
    #completed = false;

    constructor(address, onComplete) {
      this.#address = address;
      this.#onComplete = onComplete;
    }

    mount(place) {
      if (this.#destroyed) throw new IntegrationError('This embedded checkout page was destroyed and cannot be mounted.');
      if (this.#frame) throw new IntegrationError('This embedded checkout page is mounted already.');
      const element = typeof place === 'string' ? document.querySelector(place) : place;
      if (!(element instanceof Element)) throw new IntegrationError('Nothing on this page matches ' + place + '.');
      const frame = document.createElement('iframe');
      frame.src = this.#address;
      frame.title = document.documentElement.lang.startsWith('sv') ? 'Säker betalning' : 'Secure payment';
      frame.allow = 'payment';
      frame.style.width = '100%';
      frame.style.height = '420px';
      frame.style.border = '0';
      frame.style.display = 'block';
      this.#frame = frame;
      window.addEventListener('message', this.#hear);
      element.replaceChildren(frame);
    }

    unmount() {
      window.removeEventListener('message', this.#hear);
      this.#frame?.remove();
      this.#frame = null;
    }

    destroy() {
      this.unmount();
      this.#destroyed = true;
      if (current === this) current = null;
    }

    #hear = (event) => {
      const message = event.data;
      if (event.origin !== base.origin || event.source !== this.#frame?.contentWindow) return;
      if (message?.from !== 'sandbox-checkout') return;
      if (message.type === 'height' && message.height > 0) this.#frame.style.height = message.height + 'px';
      if (message.type === 'complete') this.#complete(message.redirect);
    };

    #complete(redirect) {
      if (this.#completed) return;
      this.#completed = true;
      if (redirect && /^https?:$/.test(new URL(redirect).protocol)) window.location.assign(redirect);
      else this.#onComplete?.();
    }
  }

  window.Stripe = (key, {stripeAccount} = {}) => {
    if (!/^pk_/.test(key ?? '')) throw new IntegrationError('Stripe() needs a publishable key.');
    return {
      async createEmbeddedCheckoutPage(options = {}) {
        if (current) throw new IntegrationError('You cannot have multiple embedded checkout pages at a time.');
        const {fetchClientSecret, clientSecret, onComplete} = options;
        if (!fetchClientSecret && !clientSecret) throw new IntegrationError('createEmbeddedCheckoutPage needs fetchClientSecret.');
        const place = (current = {});
        try {
          const secret = fetchClientSecret ? await fetchClientSecret() : clientSecret;
          const page = new EmbeddedCheckoutPage(await openFrame(secret, key, stripeAccount), onComplete);
          current = page;
          return page;
        } catch (problem) {
          if (current === place) current = null;
          throw problem;
        }
      },

      initEmbeddedCheckout() {
        throw new IntegrationError('initEmbeddedCheckout was renamed; use createEmbeddedCheckoutPage.');
      },
    };
  };
})();
