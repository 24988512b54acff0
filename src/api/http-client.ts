import { ApiError } from './api-error.js';
import { parseBaseUrl } from './base-url.js';
import type { Endpoint } from './endpoints.js';
import { type Reading, readRecord } from './read.js';
import { type Outgoing, send } from './send.js';
import { type Shape, answersShape, wantedTree } from './shape.js';

/** Whom to ask, and on whose behalf. */
export interface Session {
  /** Origin of the space or of a proxy, with or without a path; https, or http on loopback hosts. `/path` is on the page's own origin. */
  readonly baseUrl: string | null | undefined;
  /** The member's bearer token. Kept in memory only, and sent to `baseUrl` only. */
  readonly token?: string | null | undefined;
  /** As in `fetch`. With `same-origin` or `include` a proxy may know the member by its own session, and no token is needed. */
  readonly credentials?: RequestCredentials | undefined;
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
  /** Milliseconds for a complete answer, 15,000 by default. */
  readonly timeout?: number;
}

/** Paths that are asked for; `undefined` is the whole answer. */
type Fields = readonly string[] | undefined;

/** Whom to ask and on whose behalf, checked. Its values together are the key under which an exchange is kept. */
type Target = Pick<Outgoing, 'url' | 'path' | 'token' | 'credentials'>;

type Unwrap = Endpoint<unknown>['unwrap'];

/** An answer as it came. */
interface Reply {
  readonly receivedAt: number;
  /** The body, by which an unchanged one is known. */
  readonly text: string;
  readonly record: Record<string, unknown>;
  /** What has been read of it, by the fields that were read, so that a hundred equal widgets read once. */
  readonly readings: Map<string, { data?: unknown } & Reading>;
}

/** One request for all who ask the same, and afterwards its answer. */
interface Exchange {
  /** Grows until the request is sent. */
  fields: Fields;
  sent: boolean;
  /** How many wait for the answer. */
  waiting: number;
  readonly controller: AbortController;
  readonly promise: Promise<Reply>;
  reply?: Reply;
}

/** Milliseconds for which an answer will do, unless told otherwise; the portal's own queries use the same. */
const defaultMaxAge = 60_000;

/** Milliseconds after which an answer is forgotten, so that a page that is open for days keeps what it shows and no more. */
const longestAge = 600_000;

/**
 * Asks the API, once for all who ask the same.
 *
 * - What is asked of one endpoint in the same tick goes out as one request, with the union of the shapes.
 * - Who asks while a request is under way waits for it, if it brings the fields.
 * - A request is aborted when the last one who waits for it leaves.
 * - Answers are kept in memory by base URL, token and endpoint. Nobody sees the answer to another token.
 */
export class HttpClient {
  readonly #timeout: number;
  /** The latest exchange for each base URL, endpoint, token and credentials mode. */
  readonly #exchanges = new Map<string, Exchange>();

  constructor({ timeout = 15_000 }: HttpClientOptions = {}) {
    this.#timeout = timeout;
  }

  /**
   * Asks an endpoint.
   *
   * @throws ApiError of any kind
   * @throws the signal's reason when the caller aborts
   */
  async get<T, S = T>(
    { path, open, unwrap }: Endpoint<T>,
    session: Session,
    { shape, signal, maxAge = defaultMaxAge }: GetOptions<S, T> = {},
  ): Promise<Answer<S>> {
    signal?.throwIfAborted();
    const credentials = session.credentials ?? 'omit';
    const base = parseBaseUrl(session.baseUrl);
    if (base === undefined) throw new ApiError('config', { path });
    const token = (!open && session.token?.trim()) || undefined;
    // fetch would refuse an impossible token too, but with a message that quotes it.
    if (token ? !/^[!-~]+$/.test(token) : !open && credentials === 'omit') {
      throw new ApiError('unauthorized', { path, detail: 'no token' });
    }
    const fields = shape?.fields;
    const exchange = this.#exchange({ url: base + path, path, token, credentials }, fields, maxAge, unwrap);
    const { record, readings, receivedAt } = await this.#arrival(exchange, signal);
    const key = String(fields);
    let reading = readings.get(key);
    if (!reading) {
      reading = { skipped: 0 };
      reading.data = readRecord(record, fields && wantedTree(fields), reading);
      readings.set(key, reading);
    }
    return { data: reading.data as S, skipped: reading.skipped, receivedAt };
  }

  /** The exchange that has the fields or will bring them: the latest one if it can, else a new one. */
  #exchange(target: Target, asked: Fields, maxAge: number, unwrap: Unwrap): Exchange {
    const key = Object.values(target).join('\n');
    const latest = this.#exchanges.get(key);
    const now = Date.now();
    if (latest && !latest.controller.signal.aborted) {
      const { fields, reply, sent } = latest;
      const isCovered = !fields || asked?.every((field) => fields.includes(field));
      if (isCovered && !(reply && now - reply.receivedAt >= maxAge)) return latest;
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
      waiting: 0,
      controller: new AbortController(),
      // A task, not a microtask, so that every widget of the same tick can add its fields first.
      promise: new Promise<void>((resolve) => setTimeout(resolve)).then(() =>
        this.#receive(exchange, target, latest?.reply, unwrap),
      ),
    };
    this.#exchanges.set(key, exchange);
    exchange.promise.catch(() => {
      if (this.#exchanges.get(key) === exchange) this.#exchanges.delete(key);
    });
    return exchange;
  }

  /** Sends the request, and fills the exchange with the answer. */
  async #receive(exchange: Exchange, target: Target, previous: Reply | undefined, unwrap: Unwrap): Promise<Reply> {
    const { signal } = exchange.controller;
    signal.throwIfAborted();
    exchange.sent = true;
    const { path, url } = target;
    const ask = (query: string) => send({ ...target, url: url + query, signal, timeout: this.#timeout });
    const { fields } = exchange;
    // Commas and dots are allowed in a query as they are (RFC 3986 §3.4), and the paths hold nothing else but letters.
    let incoming = await ask(fields ? `?_shape=${fields.join()}` : '');
    if (fields && !answersShape(incoming.body)) {
      incoming = await ask('');
      exchange.fields = undefined;
    }
    const { body, text } = incoming;
    const record = unwrap(body);
    if (!record) throw new ApiError('malformed', { path, detail: 'another answer' });
    const readings = previous?.text === text ? previous.readings : new Map<string, Reading>();
    return (exchange.reply = { receivedAt: Date.now(), text, record, readings });
  }

  /** Waits for the answer, until the signal says otherwise. */
  #arrival(exchange: Exchange, signal: AbortSignal | undefined): Promise<Reply> {
    exchange.waiting++;
    return new Promise<Reply>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      exchange.promise.then(resolve, reject);
    }).finally(() => {
      if (--exchange.waiting === 0 && !exchange.reply) exchange.controller.abort();
    });
  }
}
