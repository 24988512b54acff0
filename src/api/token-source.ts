import { ApiError, type ApiErrorKind } from './api-error.js';
import { parseTokenUrl } from './base-url.js';
import { Flight } from './flight.js';
import type { Incoming } from './send.js';

/** What a {@link TokenProvider} is told. */
export interface TokenRequest {
  /** `expired`: the token that it gave last was refused or is about to expire, so the same one will not do. */
  readonly reason: 'initial' | 'expired';
  /** Aborted when nobody needs the token any more. */
  readonly signal: AbortSignal;
}

/**
 * Gives the bearer token of the member who looks at the page, or `null` where nobody is signed in. One function stands for
 * one member: another member needs another function.
 */
export type TokenProvider = (request: TokenRequest) => Promise<string | null>;

/** Where tokens come from. With `token` and one of the others, the token is the first, and the other renews it. */
export interface Credentials {
  /** A bearer token. Kept in memory only. */
  readonly token?: string | null | undefined;
  readonly tokenProvider?: TokenProvider | null | undefined;
  /** Address that answers the member's token; see {@link TokenSource}. `/path` is on the page's own origin. */
  readonly tokenUrl?: string | null | undefined;
}

/** A token, and until when it may be used. Each grant is renewed once at most, by all who hold it together. */
export interface Grant {
  /** `undefined` before the first token, and where there is none to be had. */
  readonly token: string | undefined;
  /** Milliseconds since the epoch. */
  readonly until: number;
  renewal?: Flight<Grant>;
}

/** Asks an address. */
type Fetch = (url: string, path: string, signal: AbortSignal) => Promise<Incoming>;

const none = (): Grant => ({ token: undefined, until: 0 });

const grantOf = (token: string, seconds = NaN): Grant => ({
  token,
  // A little before the server would refuse it: a tenth of its life, at most half a minute.
  until: Number.isNaN(seconds) ? Infinity : Date.now() + Math.max(seconds * 0.9, seconds - 30) * 1000,
});

/** What may stand behind `Bearer ` (RFC 6750 §2.1, taken generously). fetch would refuse the rest with a message that quotes it. */
export const readToken = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\s*[!-~]+\s*$/.test(value) ? value.trim() : undefined;

/** Why there is no token. */
const noToken = (kind: ApiErrorKind, path: string, detail = 'no token'): ApiError =>
  new ApiError(kind, { path, detail, subject: 'token' });

/**
 * Reads what a `token-url` answers: JSON with `access_token` (RFC 6749 §5.1) or `token` (the API's JWT exchange) and
 * perhaps `expires_in` in seconds, a JSON string, or the token as plain text.
 */
function readGrant(text: string): Grant | undefined {
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // Then it is plain text; so is a number.
  }
  const answer = typeof body === 'object' ? body : { token: typeof body === 'number' ? text : body };
  const { access_token, token, expires_in } = (answer ?? {}) as Record<string, unknown>;
  const found = readToken(access_token ?? token);
  // A web page without a space in it is no token either.
  return found === undefined || found.startsWith('<') ? undefined : grantOf(found, Number(expires_in ?? NaN));
}

/**
 * The tokens of one member: the present one, and where the next comes from. All widgets of a page share it, so that an
 * expired token is renewed once for all of them.
 */
export class TokenSource {
  readonly #credentials: Credentials;
  readonly #fetch: Fetch;
  #grant: Grant;

  /** @param credentials of which the token has been read */
  constructor(credentials: Credentials, fetch: Fetch) {
    this.#credentials = credentials;
    this.#fetch = fetch;
    this.#grant = credentials.token == null ? none() : grantOf(credentials.token);
  }

  /** The present token. */
  get token(): string | undefined {
    return this.#grant.token;
  }

  /** Whether a refused token can be followed by another. */
  get isRenewable(): boolean {
    return Boolean(this.#credentials.tokenProvider ?? this.#credentials.tokenUrl);
  }

  /**
   * The present grant; a new one where there is none yet, or it is about to expire.
   *
   * @throws ApiError `unauthorized` where there is none to be had; of other kinds when `token-url` fails
   */
  async current(signal: AbortSignal): Promise<Grant> {
    const grant = this.#grant;
    if (grant.until > Date.now()) return grant;
    try {
      return await this.renew(grant, signal);
    } catch (error) {
      // It was early: until the API refuses the token, it may still be good.
      if (grant.token === undefined || (error as ApiError).kind === 'unauthorized') throw error;
      signal.throwIfAborted();
      return grant;
    }
  }

  /**
   * What follows a grant: the same for all who ask, also for those who ask later.
   *
   * @throws ApiError as in {@link current}
   */
  renew(grant: Grant, signal: AbortSignal): Promise<Grant> {
    if (!grant.renewal || grant.renewal.isAborted) {
      const reason = grant.token === undefined ? 'initial' : 'expired';
      grant.renewal = new Flight((signal) => this.#next(grant, { reason, signal }));
    }
    return grant.renewal.join(signal);
  }

  async #next(grant: Grant, request: TokenRequest): Promise<Grant> {
    const follow = (next: Grant) => {
      // A late answer to what nobody waits for any more must not undo what came since.
      if (this.#grant === grant && !request.signal.aborted) this.#grant = next;
      return next;
    };
    try {
      return follow(await this.#ask(request));
    } catch (error) {
      // Whoever said no has answered all who ask in this moment, and is asked anew by who comes later. A server that could
      // not be reached may be asked again at once.
      if ((error as ApiError).kind === 'unauthorized') setTimeout(() => follow(none()));
      else if (!request.signal.aborted) delete grant.renewal;
      throw error;
    }
  }

  async #ask(request: TokenRequest): Promise<Grant> {
    const { tokenProvider, tokenUrl } = this.#credentials;
    const { signal } = request;
    if (tokenProvider) {
      const path = 'tokenProvider';
      let answer: unknown;
      try {
        answer = await tokenProvider(request);
      } catch (cause) {
        signal.throwIfAborted();
        // What fetch throws without a connection, and a slip of the pen, say nothing about who is signed in.
        const kind = (cause as Partial<Error> | undefined)?.name === 'TypeError' ? 'network' : 'unauthorized';
        // Without the cause: nobody knows what a page's own error quotes.
        throw noToken(kind, path, 'rejected');
      }
      const token = readToken(answer);
      if (token !== undefined) return grantOf(token);
      throw noToken('unauthorized', path);
    }
    if (!tokenUrl) throw new ApiError('unauthorized', { path: 'token', detail: 'not a token' });
    const { href, path = 'token-url' } = parseTokenUrl(tokenUrl) ?? {};
    if (href === undefined) throw noToken('config', path, 'not allowed');
    const { text } = await this.#fetch(href, path, signal);
    const grant = readGrant(text);
    if (grant) return grant;
    throw noToken(/^\s*(null|"")?\s*$/.test(text) ? 'unauthorized' : 'malformed', path);
  }
}
