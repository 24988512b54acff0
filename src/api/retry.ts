import type { ApiError } from './api-error.js';
import { pause } from './pause.js';

/** How often a request is sent before its failure counts. */
const tries = 3;

/** Milliseconds: a server that wants a longer pause is not waited for; the member is told instead. */
const longestPause = 30_000;

/** Whether the failure may be over in a moment: no connection, too many requests, or the server's own trouble. */
const isPassing = ({ kind, status = 0 }: ApiError): boolean =>
  kind === 'rate-limited' ||
  (kind === 'server' && status >= 500) ||
  // Node has no such thing as being offline.
  (kind === 'network' && (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine !== false);

/**
 * Tries up to three times. Between the tries are pauses that grow and that differ between callers (jitter), or what the
 * server asked for by `Retry-After`.
 *
 * @param delay milliseconds of the shortest first pause
 * @throws what the last try threw
 */
export async function retry<T>(attempt: () => Promise<T>, delay: number, signal: AbortSignal): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const { retryAfter = delay * 2 ** (count - 1) * (1 + Math.random()) } = error as ApiError;
      if (count === tries || retryAfter > longestPause || !isPassing(error as ApiError)) throw error;
      await pause(retryAfter, signal);
    }
  }
}
