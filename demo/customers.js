/** @typedef {{ coworkerId: number, name: string, company: string | null }} Customer */

/** Without accents and capitals: who types “ines” means Inês. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** @param {Customer} customer */
export const detail = ({ company, coworkerId }) => [company, `No. ${coworkerId}`].filter(Boolean).join(', ');

/** Whether a click is meant for this tab. */
const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }) =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/**
 * The customers as links, and the field that narrows them down.
 *
 * @param {{ list: HTMLElement, search: HTMLInputElement, found: HTMLElement, onChoose: (address: string) => void }} parts
 */
export function customerList({ list, search, found, onChoose }) {
  /** @type {{ customer: Customer, text: string, item: HTMLElement, link: HTMLAnchorElement }[]} */
  let rows = [];

  function narrow() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    for (const { text, item } of rows) item.hidden = !words.every((word) => text.includes(word));
    const count = rows.filter(({ item }) => !item.hidden).length;
    found.textContent = count === 1 ? '1 customer' : `${count || 'No'} customers`;
  }
  search.addEventListener('input', narrow);

  list.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    onChoose(link.href);
  });

  return {
    /** @param {readonly Customer[]} customers */
    fill(customers) {
      search.value = '';
      rows = customers.map((customer) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `?customer=${customer.coworkerId}`;
        const name = document.createElement('b');
        name.textContent = customer.name;
        const more = document.createElement('span');
        more.textContent = detail(customer);
        link.append(name, more);
        item.append(link);
        return { customer, text: plain(`${customer.name} ${detail(customer)}`), item, link };
      });
      list.replaceChildren(...rows.map(({ item }) => item));
      narrow();
    },

    /** @param {Customer | undefined} chosen */
    mark(chosen) {
      for (const { customer, link } of rows) link.ariaCurrent = customer === chosen ? 'true' : null;
    },
  };
}
