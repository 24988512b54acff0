/**
 * The member's token from the page around the frame, for frames without cookies of their own.
 *
 * The frame asks with `{ type: 'nx-token-request', reason }`, where `reason` is `initial`, or `expired` when the token that was
 * given last is refused. With the request comes a port of its own, on which the parent answers `{ type: 'nx-token', token }`,
 * or a token of `null` where nobody is signed in.
 *
 *     addEventListener('message', async ({ data, origin, source, ports: [port] }) => {
 *       if (data?.type !== 'nx-token-request' || source !== frame.contentWindow) return;
 *       port.postMessage({ type: 'nx-token', token: await currentToken() });
 *     });
 *
 * The browser hands the port to a page of an origin on the list, or to nobody, so whoever answers on it may answer, and the
 * answer reaches this document and no other. That holds in a sandboxed frame too, which no origin could name. What arrives
 * in any other way is no answer.
 */
import type { TokenProvider } from '../api/token-source.js';
import { report } from './console.js';

/** Milliseconds between two requests. The parent's script may still be on its way. */
const pause = 1000;

/** Requests without an answer after which there is none. */
const most = 10;

/** The origin of an address; `undefined` for what is none, and for what a frame can't be sure of. */
function originOf(address: string): string | undefined {
  const { origin, protocol } = URL.canParse(address) ? new URL(address) : {};
  return /^https?:$/.test(protocol ?? '') ? origin : undefined;
}

/**
 * Whom to ask: of the origins that the page lists in `<meta name="nx-embed-origins">`, those that the parent may be of. None
 * where it is known to be of another one.
 */
export function parentOrigins(): string[] {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="nx-embed-origins"]');
  const listed = (meta?.content.match(/\S+/g) ?? []).flatMap((address) => originOf(address) ?? []);
  // Not every browser says, and a page may hide it.
  const known = originOf((location as Partial<Location>).ancestorOrigins?.[0] ?? '');
  return known === undefined ? listed : listed.filter((origin) => origin === known);
}

/**
 * Asks the parent for each token.
 *
 * @param origins who may answer
 */
export function tokenFromParent(origins: readonly string[]): TokenProvider {
  return ({ reason, signal }) =>
    new Promise((resolve, reject) => {
      const ports: MessagePort[] = [];
      const settle = (token: string | null): void => {
        clearInterval(timer);
        for (const port of ports) port.close();
        resolve(token);
      };
      const ask = (): void => {
        if (ports.length === most * origins.length) {
          settle(null);
          report(`nobody of ${origins.join(' or ')} answers nx-token-request`);
          return;
        }
        for (const origin of origins) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }: MessageEvent<{ type?: unknown; token?: unknown } | null>) => {
            if (data?.type === 'nx-token') settle(typeof data.token === 'string' ? data.token : null);
          };
          ports.push(port1);
          parent.postMessage({ type: 'nx-token-request', reason }, origin, [port2]);
        }
      };
      const timer = setInterval(ask, pause);
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
        settle(null);
      });
      ask();
    });
}
