/** Rows that a table keeps. */
const most = 60;

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/**
 * @param {(string | { text: string, className: string })[]} cells
 */
function row(cells) {
  const tr = document.createElement('tr');
  for (const cell of cells) {
    const { text, className = '' } = typeof cell === 'string' ? { text: cell } : cell;
    const td = document.createElement('td');
    td.textContent = text;
    td.className = className;
    tr.append(td);
  }
  return tr;
}

function nothingYet(text) {
  const tr = row([{ text, className: 'nothing' }]);
  tr.firstChild.colSpan = 4;
  return tr;
}

/**
 * Lists the events of the widgets in an element, newest first.
 *
 * @param {HTMLElement} site
 * @param {HTMLElement} rows
 * @returns a function that empties the list
 */
export function listEvents(site, rows) {
  let isEmpty = true;
  const clear = () => {
    isEmpty = true;
    rows.replaceChildren(nothingYet('Nothing yet.'));
  };
  clear();
  for (const type of ['nx-load', 'nx-error', 'nx-unauthorized', 'nx-low']) {
    site.addEventListener(type, (event) => {
      const { localName, kind } = event.target;
      if (isEmpty) rows.replaceChildren();
      isEmpty = false;
      const className = type === 'nx-load' ? 'good' : type === 'nx-low' ? 'warn' : 'bad';
      const name = localName === 'nx-credit-meter' ? `${localName} ${kind}` : localName;
      rows.prepend(
        row([{ text: clock.format(), className: 'number' }, name, { text: type, className }, event.error?.kind ?? '']),
      );
      if (rows.children.length > most) rows.lastChild.remove();
    });
  }
  return clear;
}

function requestRow({ at, method, path, shape, status, aborted }) {
  const outcome = aborted ? 'aborted' : (status ?? 'open');
  const failed = aborted || status >= 400;
  return row([
    { text: clock.format(at), className: 'number' },
    `${method} ${path}`,
    { text: path.startsWith('/host/') ? '' : String(shape?.length ?? 'all'), className: 'number end' },
    { text: String(outcome), className: `number end ${failed ? 'bad' : status ? 'good' : ''}` },
  ]);
}

/**
 * Lists the requests that the servers saw, newest first, and looks for new ones while the page is seen.
 *
 * @param {() => import('./room.js').Room} room
 * @param {HTMLElement} rows
 * @param {HTMLElement} count
 * @returns a function that looks at once
 */
export function listRequests(room, rows, count) {
  let shown;
  const look = async () => {
    if (document.hidden) return;
    const asked = room();
    const log = await asked.log().catch(() => undefined);
    if (!log || asked !== room()) return;
    const now = JSON.stringify(log);
    if (now === shown) return;
    shown = now;
    count.textContent = log.length === 1 ? '1 request' : `${log.length} requests`;
    const newest = log.slice(-most).reverse();
    rows.replaceChildren(...(newest.length ? newest.map(requestRow) : [nothingYet('None yet.')]));
  };
  setInterval(look, 1000);
  document.addEventListener('visibilitychange', look);
  return look;
}
