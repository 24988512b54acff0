/**
 * Why a request gave no answer. The list is closed: every kind has its own sentence for the member in every language.
 *
 * | kind | meaning |
 * | --- | --- |
 * | `config` | The widget can't ask: `base-url` is missing or not allowed. No request was sent. |
 * | `unauthorized` | 401, or there is no token to send. |
 * | `forbidden` | 403. |
 * | `not-found` | 404. |
 * | `rate-limited` | 409 and 429: the API throttles with either. |
 * | `server` | 5xx, and any other status that is not a success. |
 * | `network` | `fetch` rejected: offline, DNS, CORS, a blocked or reset connection. |
 * | `timeout` | No complete answer in time. |
 * | `malformed` | Not JSON, a web page with status 200, or JSON of the wrong shape. |
 */
export type ApiErrorKind =
  | 'config'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server'
  | 'network'
  | 'timeout'
  | 'malformed';

/** What the integrator can do, where the kind alone doesn't say it. For the console: members never see it. */
const advice: Partial<Record<ApiErrorKind, string>> = {
  config: 'base-url must be plain https, an id a number',
  unauthorized: 'Give a fresh token, with this base-url; 401 also means no permission',
  forbidden: 'No permission',
  'not-found': 'Check base-url and id',
  network: 'Check CORS and connect-src',
  malformed: 'base-url must be the API host',
};

/** The same for the request of a token, unless it got no answer. */
const tokenAdvice = 'token-url must be plain https and answer a token, or 401';

const kinds: Readonly<Record<number, ApiErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'rate-limited',
  429: 'rate-limited',
};

/** The kind that an HTTP status stands for. */
export const kindOfStatus = (status: number): ApiErrorKind => kinds[status] ?? 'server';

/** What an {@link ApiError} is made from. */
export interface ApiErrorInit {
  /** Path without origin and query, as in the API's documentation. */
  readonly path: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** What went wrong in a few words, for the message. Never holds a token. */
  readonly detail?: string | undefined;
  /** What could not be had; `data` by default. */
  readonly subject?: 'data' | 'token' | undefined;
  /** Milliseconds that the server asks to wait before the next try. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of the library. Its message is for the integrator: kind, method, path, and what to do.
 * It never holds a token, and it is never shown to a member.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError' as const;
  readonly kind: ApiErrorKind;
  /** The API is only read from. */
  readonly method = 'GET';
  readonly path: string;
  /** HTTP status, or `undefined` where no answer came. */
  readonly status: number | undefined;
  /** What could not be had: the data, or the token to ask for it with. */
  readonly subject: 'data' | 'token';
  /** Milliseconds that the server asks to wait before the next try (`Retry-After`, RFC 9110 §10.2.3). */
  readonly retryAfter: number | undefined;

  constructor(kind: ApiErrorKind, { path, status, detail, cause, retryAfter, subject = 'data' }: ApiErrorInit) {
    const help = (subject === 'token' && kind !== 'network' ? tokenAdvice : advice[kind]) ?? 'Try again later';
    super(`${kind}: GET ${path} (${detail ?? status ?? 'no answer'}). ${help}.`, { cause });
    this.kind = kind;
    this.path = path;
    this.status = status;
    this.subject = subject;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may well succeed later. */
  get isTransient(): boolean {
    return !/^(config|unauthorized|forbidden|not-found)$/.test(this.kind);
  }
}
