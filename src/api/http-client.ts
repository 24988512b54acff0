import { ApiError } from './api-error.js';
import { parseBaseUrl } from './base-url.js';
import type { Endpoint } from './endpoint.js';
import { Flight } from './flight.js';
import { pause } from './pause.js';
import { type Reading, readRecord } from './read.js';
import { retry } from './retry.js';
import { type Incoming, type Outgoing, send } from './send.js';
import { type Shape, answersShape, wantedTree } from './shape.js';
import { Throttle } from './throttle.js';
import { type Credentials, TokenSource, readToken } from './token-source.js';

/** Whom to ask, and on whose behalf. */
export interface Session extends Credentials {
  /** Origin of the space or of a proxy, with or without a path; https, or http on loopback hosts. `/path` is on the page's own origin. */
  readonly baseUrl?: string | null | undefined;
  /** As in `fetch`. With `same-origin` or `include` a proxy may know the member by its own session, and no token is needed. */
  readonly credentials?: RequestCredentials | null | undefined;
}

/** How to ask. */
export interface GetOptions<S, Whole = unknown> {
  /** Fields to ask for. Without it the whole answer, where what the API leaves out is not there. */
  readonly shape?: Shape<S, Whole> | undefined;
  /** Ends the wait. The request itself is aborted when nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for which an earlier answer will do. 60,000 by default, as in the portal; 0 asks anew. */
  readonly maxAge?: number | undefined;
}

/** What was answered. */
export interface Answer<T> {
  /** The same object as before when the answer did not change. */
  readonly data: T;
  /** Records that were left out because they could not be read. */
  readonly skipped: number;
  /** When the answer arrived, in milliseconds since the epoch. */
  readonly receivedAt: number;
}

/** Settings of a client. */
export interface HttpClientOptions {
  /** Milliseconds for a complete answer to one try, 15,000 by default. */
  readonly timeout?: number;
  /** Milliseconds of the shortest pause before a second try, 500 by default; before a third it is twice as long. */
  readonly retryDelay?: number;
}

/** Paths that are asked for; `undefined` is the whole answer. */
type Fields = readonly string[] | undefined;

/** Whom to ask and on whose behalf, checked. */
interface Target {
  readonly url: string;
  readonly path: string;
  readonly credentials: RequestCredentials;
  /** `undefined`: no token is sent. */
  readonly source: TokenSource | undefined;
  readonly throttle: Throttle;
  readonly unwrap: Endpoint<unknown>['unwrap'];
}

/** An answer as it came. */
interface Reply {
  readonly receivedAt: number;
  /** The token that it answers: under another one of the same source it may be another's data. */
  readonly token: string | undefined;
  /** The body, by which an unchanged one is known. */
  readonly text: string;
  readonly record: Record<string, unknown>;
  /** What has been read of it, by the fields that were read, so that a hundred equal widgets read once. */
  readonly readings: Map<string, { data?: unknown } & Reading>;
}

/** A source of tokens and its number. */
interface Source {
  readonly id: number;
  readonly source: TokenSource;
}

/** One request for all who ask the same, and afterwards its answer. */
interface Exchange {
  /** Grows until the request is sent. */
  fields: Fields;
  sent: boolean;
  readonly flight: Flight<Reply>;
  reply?: Reply;
}

/** Milliseconds for which an answer will do, unless told otherwise; the portal's own queries use the same. */
const defaultMaxAge = 60_000;

/** How many sources of tokens are kept: the latest in use. A page has a few, a server one for each member that it asks for. */
const mostSources = 1000;

/** Milliseconds after which an answer is forgotten, so that a page that is open for days keeps what it shows and no more. */
const longestAge = 600_000;

/**
 * Asks the API, once for all who ask the same.
 *
 * - What is asked of one endpoint in the same tick goes out as one request, with the union of the shapes.
 * - Who asks while a request is under way waits for it, if it brings the fields.
 * - A request is aborted when the last one who waits for it leaves.
 * - A refused token (401) is renewed once for all requests that hold it, and each of them is sent once more.
 * - Requests are spaced to the API's limits; those that fail for a moment are tried up to three times.
 * - Answers are kept in memory by base URL, token and endpoint. Nobody sees the answer to another token.
 */
export class HttpClient {
  readonly #timeout: number;
  readonly #retryDelay: number;
  /** The latest exchange for each URL, credentials mode and source of tokens. */
  readonly #exchanges = new Map<string, Exchange>();
  readonly #throttles = new Map<string, Throttle>();
  /** By what they are made from. */
  readonly #sources = new Map<string, Source>();
  /** The same for each provider, for as long as anybody else holds it: it may hold a whole page. */
  readonly #ofProviders = new WeakMap<object, Map<string, Source>>();
  #lastId = 0;

  constructor({ timeout = 15_000, retryDelay = 500 }: HttpClientOptions = {}) {
    this.#timeout = timeout;
    this.#retryDelay = retryDelay;
  }

  /**
   * What tells two sources of tokens apart, without a token in it.
   *
   * @returns `undefined` where there is no source
   */
  sourceId(credentials: Credentials): number | undefined {
    return this.#source(credentials)?.id;
  }

  /**
   * Asks an endpoint.
   *
   * @throws ApiError of any kind
   * @throws the signal's reason when the caller aborts
   */
  async get<T, S = T>(
    { path, open, query = '', readsWhole, list, readers, unwrap }: Endpoint<T>,
    session: Session,
    { shape, signal, maxAge = defaultMaxAge }: GetOptions<S, T> = {},
  ): Promise<Answer<S>> {
    signal?.throwIfAborted();
    const credentials = /^(same-origin|include)$/.exec(session.credentials ?? '')?.[0] ?? 'omit';
    const base = parseBaseUrl(session.baseUrl);
    if (base === undefined) throw new ApiError('config', { path });
    const { id, source } = (!open && this.#source(session)) || {};
    if (!source && !open && credentials === 'omit') throw new ApiError('unauthorized', { path, detail: 'no token' });
    let throttle = this.#throttles.get(base);
    if (!throttle) this.#throttles.set(base, (throttle = new Throttle()));
    const url = base + path + query;
    // Whatever a caller takes for a path: the token is for this host.
    if (new URL(url).origin !== new URL(base).origin) throw new ApiError('config', { path });
    const target = { url, path, credentials, source, throttle, unwrap } as Target;
    const fields = shape?.fields;
    const key = [url, credentials, id].join('\n');
    const exchange = this.#exchange(key, target, readsWhole ? undefined : fields, maxAge);
    const { record, readings, receivedAt } = await exchange.flight.join(signal);
    const wanted = String(fields);
    let reading = readings.get(wanted);
    if (!reading) {
      reading = { skipped: 0 };
      try {
        reading.data = readRecord(record, fields && wantedTree(fields), reading, list, readers);
      } catch {
        throw new ApiError('malformed', { path, detail: 'not the record' });
      }
      readings.set(wanted, reading);
    }
    return { data: reading.data as S, skipped: reading.skipped, receivedAt };
  }

  /** The one source for these credentials; `undefined` where they hold nothing to get a token from. */
  #source({ token, tokenProvider: provider, tokenUrl }: Credentials) {
    const first = readToken(token);
    const tokenProvider = typeof provider === 'function' ? provider : undefined;
    // What can't be a token is one all the same: nobody may be taken for the member of a cookie instead.
    if (!/\S/.test(token ?? '') && !tokenProvider && !tokenUrl) return undefined;
    const sources = tokenProvider ? (this.#ofProviders.get(tokenProvider) ?? new Map<string, Source>()) : this.#sources;
    if (tokenProvider) this.#ofProviders.set(tokenProvider, sources);
    const key = [first, tokenUrl].join('\n');
    const found = sources.get(key) ?? {
      id: ++this.#lastId,
      source: new TokenSource({ token: first, tokenProvider, tokenUrl }, (url, path, signal) =>
        this.#send(signal, () => Promise.resolve({ url, path, credentials: 'same-origin', subject: 'token' })),
      ),
    };
    // In the order of use.
    sources.delete(key);
    sources.set(key, found);
    if (sources.size > mostSources) sources.delete([...sources.keys()][0] ?? '');
    return found;
  }

  /** The exchange that has the fields or will bring them: the latest one if it can, else a new one. */
  #exchange(key: string, target: Target, asked: Fields, maxAge: number): Exchange {
    const latest = this.#exchanges.get(key);
    const now = Date.now();
    if (latest && !latest.flight.isAborted) {
      const { fields, reply, sent } = latest;
      const isCovered = !fields || asked?.every((field) => fields.includes(field));
      const isOld = reply && (now - reply.receivedAt >= maxAge || reply.token !== target.source?.token);
      if (isCovered && !isOld) return latest;
      // Whoever waits for the one under way will ask for its fields again.
      if (!reply) asked = asked && fields && [...new Set([...fields, ...asked])];
      if (!sent) {
        latest.fields = asked;
        return latest;
      }
      // It had to be asked without a shape, or somebody wanted it whole: so it is asked again.
      if (!fields) asked = undefined;
    }
    for (const [other, { reply }] of this.#exchanges) {
      if (reply && now - reply.receivedAt > longestAge) this.#exchanges.delete(other);
    }
    const exchange: Exchange = {
      fields: asked,
      sent: false,
      flight: new Flight(async (signal) => {
        // A task, not a microtask, so that every widget of the same tick can add its fields first.
        try {
          await pause(0, signal);
          return (exchange.reply = await this.#receive(exchange, target, latest?.reply, signal));
        } catch (error) {
          if (this.#exchanges.get(key) === exchange) this.#exchanges.delete(key);
          throw error;
        }
      }),
    };
    this.#exchanges.set(key, exchange);
    return exchange;
  }

  /** Gets the answer of an exchange: with the present token, and once more with the next one where it is refused. */
  async #receive(exchange: Exchange, target: Target, previous: Reply | undefined, signal: AbortSignal): Promise<Reply> {
    const { credentials, path, source, throttle, unwrap, url } = target;
    let grant = await source?.current(signal);
    // The API says 401 for a missing permission as well, so a second refusal is final.
    let isFinal = !source?.isRenewable;
    for (;;) {
      let incoming: Incoming;
      try {
        incoming = await this.#send(signal, async () => {
          await throttle.turn(signal);
          exchange.sent = true;
          const { fields } = exchange;
          // Commas and dots are allowed in a query as they are (RFC 3986 §3.4), and the paths hold nothing else but letters.
          const query = fields ? `?_shape=${fields.join()}` : '';
          return { url: url + query, path, credentials, token: grant?.token };
        });
      } catch (error) {
        if ((error as ApiError).kind !== 'unauthorized' || !grant || isFinal) throw error;
        grant = await source?.renew(grant, signal);
        isFinal = true;
        continue;
      }
      const { text, status } = incoming;
      let body: unknown;
      try {
        body = JSON.parse(text);
      } catch {
        // Without the parser's own message as cause: it quotes the body, which may hold the member's data.
        throw new ApiError('malformed', { path, status, detail: 'not JSON' });
      }
      if (!exchange.fields || answersShape(body)) {
        const record = unwrap(body);
        if (!record) throw new ApiError('malformed', { path, detail: 'another answer' });
        const readings = previous?.text === text ? previous.readings : new Map<string, Reading>();
        return { receivedAt: Date.now(), token: grant?.token, text, record, readings };
      }
      exchange.fields = undefined;
    }
  }

  /**
   * Sends, up to three times.
   *
   * @param outgoing what to send, asked for at the last moment
   */
  #send(signal: AbortSignal, outgoing: () => Promise<Outgoing>): Promise<Incoming> {
    return retry(async () => send(await outgoing(), this.#timeout, signal), this.#retryDelay, signal);
  }
}
