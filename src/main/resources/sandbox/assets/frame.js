// Inside the frame: tells the page around it how high the frame should be, and when the payer is done.
(() => {
  'use strict';

  const {parent: origin, state, redirect} = document.body.dataset;
  const tell = (message) => window.parent.postMessage({from: 'sandbox-checkout', ...message}, origin || '*');

  const measure = () => tell({type: 'height', height: Math.ceil(document.body.getBoundingClientRect().height)});
  new ResizeObserver(measure).observe(document.body);
  measure();

  if (state === 'COMPLETE' || state === 'WAITING') {
    tell({type: 'complete', redirect: redirect || null});
  }
})();
