import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/**
 * What some scenarios do to the connection. A Node server gives them its own request and response; elsewhere, as in a
 * service worker, they go as far as a Response can.
 *
 * @typedef {import('hono').Context<import('./emulator.mjs').Env>} Context
 *
 * @typedef {object} Connection
 * @property {() => Promise<void>} gone Resolved when the client has left.
 * @property {() => Promise<Response>} silence Says nothing until then.
 * @property {() => Response} reset
 * @property {(text: string) => Promise<Response>} breakOff Sends half of a text, and ends.
 * @property {(text: string) => Promise<Response>} stall Sends half of a text, then says nothing.
 */

/** The header of an answer that is none: whoever serves the emulator without a connection answers with a network error. */
export const noAnswer = 'x-emulator-no-answer';

/**
 * @param {Context} c
 * @returns {Connection}
 */
export const connectionOf = (c) => (c.env?.outgoing ? throughNode(c) : throughResponse(c));

/**
 * @param {Context} c
 * @returns {Connection}
 */
function throughNode(c) {
  const { incoming, outgoing } = c.env;

  const alreadySent = () => {
    c.set('answered', true);
    return RESPONSE_ALREADY_SENT;
  };

  const gone = () =>
    new Promise((resolve) => {
      if (outgoing.destroyed) resolve(undefined);
      else outgoing.once('close', resolve);
    });

  /**
   * The headers with the full length, and half of the body.
   *
   * @param {string} text
   */
  const writeHalf = async (text) => {
    const bytes = Buffer.from(text);
    outgoing.writeHead(c.res.status, {
      ...Object.fromEntries(c.res.headers),
      'content-length': String(bytes.length),
    });
    c.var.entry.status = c.res.status;
    await new Promise((resolve) => {
      outgoing.write(bytes.subarray(0, bytes.length >> 1), resolve);
    });
  };

  return {
    gone,
    async silence() {
      await gone();
      return alreadySent();
    },
    reset() {
      c.set('brokenOff', true);
      incoming.socket.resetAndDestroy();
      return alreadySent();
    },
    async breakOff(text) {
      c.set('brokenOff', true);
      await writeHalf(text);
      outgoing.destroy();
      return alreadySent();
    },
    async stall(text) {
      await writeHalf(text);
      await gone();
      return alreadySent();
    },
  };
}

/**
 * @param {Context} c
 * @returns {Connection}
 */
function throughResponse(c) {
  const { signal } = c.req.raw;

  const gone = () =>
    new Promise((resolve) => {
      if (signal.aborted) resolve(undefined);
      else signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });

  const none = () => {
    c.set('answered', true);
    return new Response(null, { headers: { [noAnswer]: '' } });
  };

  /**
   * @param {string} text
   * @param {(body: ReadableStreamDefaultController) => void} then
   */
  const half = (text, then) => {
    const bytes = new TextEncoder().encode(text);
    let isSent = false;
    const body = new ReadableStream({
      // One step after the other: an error takes along what nobody has read.
      pull(controller) {
        if (isSent) return then(controller);
        isSent = true;
        controller.enqueue(bytes.subarray(0, bytes.length >> 1));
      },
    });
    return new Response(body, { status: c.res.status, headers: c.res.headers });
  };

  return {
    gone,
    async silence() {
      await gone();
      return none();
    },
    reset: none,
    async breakOff(text) {
      return half(text, (body) => body.error(new TypeError('The connection was closed.')));
    },
    async stall(text) {
      return half(text, gone);
    },
  };
}
