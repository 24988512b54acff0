import { serve } from '@hono/node-server';
import { createEmulator } from '../../demo/emulator/emulator.mjs';

export const benefitsPath = '/api/public/coworkers/profiles/current/benefits';
export const plansPath = '/api/public/plans/my';
export const businessPath = '/api/public/businesses/current';
export const creditsPath = '/api/billing/coworkerbookingcredits';
export const servicesPath = '/api/billing/coworkerextraservices';
export const passesPath = '/api/billing/coworkertimepasses';

/**
 * An emulator on a free port, and short ways to ask it.
 *
 * @param {{ now?: () => Date }} [options]
 */
export async function runEmulator(options) {
  const { server, port } = await new Promise((resolve) => {
    const server = serve({ fetch: createEmulator(options).fetch, port: 0 }, (address) =>
      resolve({ server, port: address.port }),
    );
  });
  const origin = `http://127.0.0.1:${port}`;

  /**
   * @param {string} path
   * @param {{ token?: string | null } & RequestInit} [options] Asks as maya unless told otherwise.
   */
  const ask = (path, { token = 'maya', headers, ...rest } = {}) =>
    fetch(origin + path, {
      redirect: 'manual',
      ...rest,
      headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), ...headers },
    });

  return {
    origin,
    port,
    ask,
    /** @param {Parameters<typeof ask>} request */
    json: async (...request) => (await ask(...request)).json(),
    /** @param {string} room */
    log: async (room) => (await fetch(`${origin}/at/${room}/log`)).json(),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Asks again until the answer satisfies, for ten seconds at most.
 *
 * @template T
 * @param {() => Promise<T>} read
 * @param {(value: T) => boolean} satisfies
 */
export async function eventually(read, satisfies) {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (satisfies(value) || Date.now() > end) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
