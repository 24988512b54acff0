import { ApiError, kindOfStatus } from './api-error.js';

/** One request, ready to go. */
export interface Outgoing {
  readonly url: string;
  /** Path without the query, for error messages. */
  readonly path: string;
  /** Bearer token (RFC 6750 §2.1), or `undefined` to send none. */
  readonly token?: string | undefined;
  readonly credentials: RequestCredentials;
  /** What is asked for; see {@link ApiError.subject}. */
  readonly subject?: ApiError['subject'];
}

/** A successful answer. */
export interface Incoming {
  /** The body as it came. */
  readonly text: string;
  readonly status: number;
}

/** Milliseconds that a server asks to wait: `Retry-After` in seconds or as a date (RFC 9110 §10.2.3). */
const retryAfterOf = (value: string | null): number | undefined =>
  Math.max(Number(value) * 1000 || Date.parse(value ?? '') - Date.now() || 0, 0) || undefined;

/**
 * Sends one GET and waits for the whole answer.
 *
 * @param timeout milliseconds until it must be there
 * @throws ApiError of any kind but `config`
 * @throws the signal's reason when the caller aborts
 */
export async function send(
  { url, token, credentials, ...failure }: Outgoing,
  timeout: number,
  signal: AbortSignal,
): Promise<Incoming> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      // Only these two headers: each further one would have to be allowed by the API's CORS preflight.
      headers: { Accept: 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
      credentials,
      // A member's data must not stay on a shared computer's disk.
      cache: 'no-store',
      signal: end,
    });
    text = await response.text();
  } catch (cause) {
    signal.throwIfAborted();
    // Asked of the signal: WebKit's cause is an AbortError in any case, and it forgets a signal that only the fetch needs.
    throw new ApiError(end.aborted ? 'timeout' : 'network', { ...failure, cause });
  }
  const { headers, ok, redirected, status } = response;
  // The browser sends the token to no other origin; so what that origin says is about nobody, its 401 included.
  if (redirected && new URL(response.url).origin !== new URL(url).origin) {
    throw new ApiError('malformed', { ...failure, status, detail: 'redirected to another origin' });
  }
  if (!ok) {
    const retryAfter = retryAfterOf(headers.get('Retry-After'));
    throw new ApiError(kindOfStatus(status), { ...failure, status, retryAfter });
  }
  return { text, status };
}
