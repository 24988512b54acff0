/** Short ways to ask the emulator, for the tests of the client. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { MyBenefits } from '../../src/api/benefits.js';
import type { Session } from '../../src/api/http-client.js';
import type { MyPlans } from '../../src/api/plans.js';
import { createShape } from '../../src/api/shape.js';
import type { TokenProvider, TokenRequest } from '../../src/api/token-source.js';
import type { Room, SeenRequest } from '../support/room.js';
import { until } from '../support/until.js';

export const creditNames = createShape<MyBenefits>()(['Personal.BookingCredits.Name']);
export const creditIds = createShape<MyBenefits>()(['Personal.BookingCredits.Id']);
export const planIds = createShape<MyPlans>()(['Records.Id']);

/** A member asks in a room. */
export const memberOf = ({ baseUrl }: Room, token: string | undefined = 'maya'): Session => ({ baseUrl, token });

/** What a promise fails with. */
export const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error('It did not fail.');
    },
    (reason: unknown) => reason,
  );

/** The error of the library that a promise fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const reason = await reasonOf(promise);
  expect(reason).to.be.instanceOf(ApiError);
  return reason as ApiError;
}

/** Waits until the emulator has seen so many requests. */
export const arrived = (room: Room, count: number): Promise<void> =>
  until(async () => (await room.requests()).length >= count, `the emulator to see ${count} requests`);

/** Shapes of the requests so far, each with its paths in order of the alphabet; `null` for the whole answer. */
export const shapesSeen = async (room: Room): Promise<(string[] | null)[]> =>
  (await room.requests()).map(({ shape }) => shape && [...shape].sort());

/** Runs something while the clock of the page stands so many milliseconds later. */
export async function later<T>(milliseconds: number, run: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => now() + milliseconds;
  try {
    return await run();
  } finally {
    Date.now = now;
  }
}

/** The `Authorization` of the requests to a path so far; of all requests without one. */
export const sentTo = async (room: Room, path?: string): Promise<(string | undefined)[]> =>
  (await room.requests())
    .filter((request) => !path || request.path === path)
    .map(({ headers }) => headers['authorization']);

/** What a page was asked when it was asked for tokens. */
export interface Provider {
  readonly tokenProvider: TokenProvider;
  readonly requests: TokenRequest[];
  /** The reasons so far. */
  readonly reasons: () => TokenRequest['reason'][];
}

/** A page that gives these one after the other when it is asked for a token, and the last one again and again. */
export function providing(...tokens: unknown[]): Provider {
  const requests: TokenRequest[] = [];
  const tokenProvider = (request: TokenRequest) => {
    requests.push(request);
    return Promise.resolve(tokens[Math.min(requests.length, tokens.length) - 1] as string);
  };
  return { tokenProvider, requests, reasons: () => requests.map(({ reason }) => reason) };
}

/** Runs something, and tells when the page called `fetch` meanwhile, in milliseconds of `performance.now()`. */
export async function fetchTimes(run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (...request) => {
    times.push(performance.now());
    return fetch(...request);
  };
  try {
    await run();
  } finally {
    globalThis.fetch = fetch;
  }
  return times;
}

/** Runs something, and tells how many times the page called `fetch` meanwhile. */
export const fetchCount = async (run: () => Promise<unknown>): Promise<number> => (await fetchTimes(run)).length;

/** When the requests so far arrived, in milliseconds since the epoch. */
export const arrivals = async (room: Room): Promise<number[]> =>
  ((await room.requests()) as (SeenRequest & { readonly at: number })[]).map(({ at }) => at);
