/** Short ways to ask the emulator, for the tests of the client. */
import { expect, waitUntil } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { MyBenefits } from '../../src/api/benefits.js';
import type { Session } from '../../src/api/http-client.js';
import type { MyPlans } from '../../src/api/plans.js';
import { createShape } from '../../src/api/shape.js';
import type { Room } from '../support/room.js';

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
  waitUntil(async () => (await room.requests()).length >= count, `The emulator has not seen ${count} requests.`, {
    interval: 10,
    timeout: 5000,
  });

/** Shapes of the requests so far, each with its paths in order of the alphabet; `null` for the whole answer. */
export const shapesSeen = async (room: Room): Promise<(string[] | null)[]> =>
  (await room.requests()).map(({ shape }) => shape && [...shape].sort());
