/** The front desk's page: who is signed in, which customer is on show, and one record by its number. */
import { address } from './address.js';
import { customerList, detail } from './customers.js';
import { recordKinds, recordMeter, widgetsOf } from './operator-widgets.js';
import { widgets } from './start.js';

const byId = (id) => document.getElementById(id);

/** @type {readonly import('./customers.js').Customer[]} */
let customers = [];

const list = customerList({
  list: byId('customers'),
  search: byId('search'),
  found: byId('found'),
  onChoose(address) {
    if (address !== location.href) history.pushState(null, '', address);
    showCustomer();
    byId('customer-name').focus();
  },
});

function fail(text = '') {
  byId('failure').textContent = text;
  byId('failure').hidden = text === '';
}

/** Shows the customer that the address names. */
function showCustomer() {
  const asked = new URLSearchParams(location.search).get('customer');
  const customer = customers.find(({ coworkerId }) => String(coworkerId) === asked);
  list.mark(customer);
  byId('customer-name').textContent = customer?.name ?? (asked ? 'Nobody has this number' : 'Nobody chosen');
  byId('customer-detail').textContent = customer ? detail(customer) : 'Choose a customer to see what is left.';
  byId('customer-widgets').replaceChildren(...(customer ? widgetsOf(customer.coworkerId) : []));
  document.title = `${customer ? `${customer.name}: ` : ''}Front desk: nx-widgets`;
}

/** Nothing of a customer stays in a page that nobody is signed in to. */
function showSignIn() {
  customers = [];
  list.fill(customers);
  showRecord();
  showCustomer();
  document.title = 'Front desk: nx-widgets';
  byId('signed-in').hidden = byId('sign-out').hidden = true;
  byId('signed-out').hidden = false;
}

function showDesk() {
  byId('signed-out').hidden = true;
  byId('signed-in').hidden = byId('sign-out').hidden = false;
  list.fill(customers);
  showCustomer();
}

/** @param {HTMLElement[]} content */
function showRecord(...content) {
  byId('record').replaceChildren(...content);
  byId('record').hidden = content.length === 0;
}

/** Shows what may be seen: the customers are there for the staff only. */
async function enter() {
  const session = await fetch(address('/host/front-desk/session'));
  if (session.ok && !(await session.json()).isSignedIn) return showSignIn();
  const response = await fetch(address('/host/front-desk/customers'));
  if (response.status === 401) return showSignIn();
  if (!response.ok) throw new Error(`The server did not list the customers: status ${response.status}.`);
  customers = await response.json();
  showDesk();
}

/** @param {'POST' | 'DELETE'} method */
async function changeSession(method) {
  const response = await fetch(address('/host/front-desk/session'), { method });
  if (!response.ok) throw new Error(`The server did not do it: status ${response.status}.`);
  await enter();
}

/** @param {() => Promise<void>} action */
async function attempt(action) {
  fail();
  try {
    await action();
  } catch (error) {
    fail(error.message);
  }
}

byId('sign-in').addEventListener('click', () =>
  attempt(async () => {
    await changeSession('POST');
    byId('customers-title').focus();
  }),
);
byId('sign-out').addEventListener('click', () =>
  attempt(async () => {
    await changeSession('DELETE');
    byId('sign-in-title').focus();
  }),
);

/** @type {Promise<void> | undefined} */
let checking;
// All widgets say it at once, and it need not be the session that is over.
byId('signed-in').addEventListener('nx-unauthorized', () => {
  checking ??= attempt(async () => {
    const { status } = await fetch(address('/host/front-desk/customers'), { method: 'HEAD' });
    if (status !== 401 || byId('signed-in').hidden) return;
    showSignIn();
    fail('The session is over: sign in again.');
    byId('sign-in-title').focus();
  }).finally(() => (checking = undefined));
});

byId('record-kind').append(...recordKinds.map(({ value, label }) => new Option(label, value)));
byId('lookup').addEventListener('submit', (event) => {
  event.preventDefault();
  const { kind, id } = event.currentTarget.elements;
  showRecord(recordMeter(kind.value, id.value.trim()));
});

// The widget can't know that a number was typed in; this page can.
byId('record').addEventListener('nx-error', ({ error }) => {
  if (error.kind !== 'not-found') return;
  const message = document.createElement('p');
  message.textContent = 'There is no such record.';
  showRecord(message);
});

window.addEventListener('popstate', showCustomer);
// A page that the browser kept whole may be older than the session.
window.addEventListener('pageshow', ({ persisted }) => persisted && attempt(enter));

await attempt(async () => {
  await widgets;
  await enter();
});
