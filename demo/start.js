/** Loads the widgets, once somebody answers them, and says to those with `data-room` whom to ask. */
import { address } from './address.js';
import { backend } from './backend.js';

for (const element of document.querySelectorAll('[data-room]')) {
  element.setAttribute('base-url', address(`/at/${element.dataset.room}`));
}

async function load() {
  await backend;
  return import(address('/cdn/nx-widgets.js'));
}

/** Resolved when the widgets are defined, with what a page may call. */
export const widgets = load();

widgets.catch((error) => {
  const message = document.createElement('p');
  message.className = 'failure';
  message.role = 'alert';
  message.textContent = error.message;
  document.querySelector('main').prepend(message);
});
