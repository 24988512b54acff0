/** How each state of a widget comes about, so that it can be on show. */

/**
 * @typedef {object} StateOnShow
 * @property {string} note Markdown: what there is to see, and why.
 * @property {string} [markup] Instead of the widget's plain tag.
 * @property {Parameters<import('./samples.mjs').renderLive>[1]} [live] Left out where a page can't bring it about.
 */

/** @type {Record<string, StateOnShow>} */
export const statesOnShow = {
  loading: {
    note: 'The placeholder takes the room of the data, so that nothing moves when it comes. Here a `tokenProvider` keeps it waiting.',
    live: { scenario: 'session=maya', waits: true },
  },
  empty: {
    note: 'A member who joined this morning. The slot `empty` takes another sentence.',
    live: { scenario: 'session=noah' },
  },
  stale: {
    note: 'The data came, then a refresh failed. What is known stays, with the time that it is from.',
    live: { scenario: 'session=maya', then: 'session=maya~503' },
  },
  partial: {
    note: 'Some records of the answer can’t be read. The others are shown, and a line says that there are more.',
    live: { scenario: 'session=maya~odd' },
  },
  unauthorized: {
    note: 'Nobody is signed in, or the token is not accepted. `nx-unauthorized` tells the page, which may cancel it to show a sign-in of its own; the slot `signed-out` takes one, too.',
    live: { scenario: 'session=maya~401' },
  },
  offline: {
    note: 'Only the browser can be offline. Choose _Offline_ in the network panel of its developer tools, and scroll to an example that has not come yet; the widget asks again by itself when the network is back.',
  },
  error: {
    note: 'The server is down. The widget tries three times, with pauses that grow, so the sentence takes two or three seconds to come. [Troubleshooting](/docs/troubleshooting.html) has every kind of error.',
    live: { scenario: 'session=maya~503' },
  },
  low: {
    note: 'The balance is under the share that `low` names, and `nx-low` has told the page.',
    markup: '<nx-credit-meter kind="event" credit-id="5102"></nx-credit-meter>',
    live: { scenario: 'session=maya' },
  },
};
