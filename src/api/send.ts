import { ApiError, kindOfStatus } from './api-error.js';

/** One request, ready to go. */
export interface Outgoing {
  readonly url: string;
  /** Path as the API's documentation has it, for error messages. */
  readonly path: string;
  /** Bearer token (RFC 6750 §2.1), or `undefined` to send none. */
  readonly token: string | undefined;
  readonly credentials: RequestCredentials;
  /** Milliseconds until the complete answer must be there. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Body of a successful answer. */
export interface Incoming {
  /** The body as it came, by which an unchanged answer is known. */
  readonly text: string;
  /** The same, parsed. */
  readonly body: unknown;
}

/**
 * Sends one GET and reads the JSON that comes back.
 *
 * @throws ApiError of any kind but `config`
 * @throws the signal's reason when the caller aborts
 */
export async function send({ url, path, token, credentials, timeout, signal }: Outgoing): Promise<Incoming> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      // Only these two headers: each further one would have to be allowed by the API's CORS preflight.
      headers: { Accept: 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
      credentials,
      // A member's data must not stay on a shared computer's disk.
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    text = await response.text();
  } catch (cause) {
    signal.throwIfAborted();
    throw new ApiError((cause as Error).name === 'TimeoutError' ? 'timeout' : 'network', { path, cause });
  }
  const { ok, status } = response;
  if (!ok) throw new ApiError(kindOfStatus(status), { path, status });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Without the parser's own message as cause: it quotes the body, which may hold the member's data.
    throw new ApiError('malformed', { path, status, detail: 'not JSON' });
  }
  return { text, body };
}
