import { address } from './address.js';

/** A static copy has a service worker for its server. */
export const isStatic = 'static' in document.documentElement.dataset;

/** @returns {Promise<void>} Resolved when the worker answers this page. */
async function startWorker() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) {
    throw new Error(
      'The live samples of this page need a service worker, which this browser offers neither in private windows nor without https.',
    );
  }
  const controlled = new Promise((resolve) => {
    if (serviceWorker.controller) resolve();
    else serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
  const policy = globalThis.trustedTypes?.createPolicy('demo-worker', { createScriptURL: (url) => url });
  const script = address('/worker.js');
  await serviceWorker.register(policy?.createScriptURL(script) ?? script);
  const { active } = await serviceWorker.ready;
  if (!serviceWorker.controller) active.postMessage('claim');
  await controlled;
}

/** Resolved as soon as the demo's own paths (`/at/…`, `/host/…`, `/nexudus/…`) are answered. */
export const backend = isStatic ? startWorker() : Promise.resolve();
