import { expect } from '@open-wc/testing';
import { Flight } from '../../src/api/flight.js';
import { reasonOf } from './asking.js';

/** Work whose end the test decides. */
function openFlight() {
  const work = Promise.withResolvers<string>();
  const signals: AbortSignal[] = [];
  const flight = new Flight((signal) => {
    signals.push(signal);
    return work.promise;
  });
  return { flight, signals, ...work };
}

describe('Flight', () => {
  it('works once for all who wait', async () => {
    const { flight, signals, resolve } = openFlight();
    const waiters = [flight.join(undefined), flight.join(undefined), flight.join(new AbortController().signal)];
    resolve('done');
    expect(await Promise.all(waiters)).to.deep.equal(['done', 'done', 'done']);
    expect(signals).to.have.lengthOf(1);
  });

  it('begins before anybody waits', () => expect(openFlight().signals).to.have.lengthOf(1));

  it('gives the result also to those who come later', async () => {
    const { flight, resolve } = openFlight();
    resolve('done');
    await flight.join(undefined);
    expect(await flight.join(undefined)).to.equal('done');
  });

  it('fails for all who wait', async () => {
    const { flight, reject } = openFlight();
    const reasons = [reasonOf(flight.join(undefined)), reasonOf(flight.join(undefined))];
    const error = new Error('failed');
    reject(error);
    expect(await Promise.all(reasons)).to.deep.equal([error, error]);
  });

  it('tells a waiter that leaves the reason of its signal', async () => {
    const { flight } = openFlight();
    const controller = new AbortController();
    const reason = reasonOf(flight.join(controller.signal));
    controller.abort('enough');
    expect(await reason).to.equal('enough');
  });

  it('goes on for the others when one leaves', async () => {
    const { flight, signals, resolve } = openFlight();
    const controller = new AbortController();
    const leaver = reasonOf(flight.join(controller.signal));
    const stayer = flight.join(new AbortController().signal);
    controller.abort();
    await leaver;
    expect(signals[0]?.aborted).to.be.false;
    resolve('done');
    expect(await stayer).to.equal('done');
  });

  it('is aborted when the last one leaves', async () => {
    const { flight, signals } = openFlight();
    const controllers = [new AbortController(), new AbortController()];
    const leavers = controllers.map(({ signal }) => reasonOf(flight.join(signal)));
    controllers[0]?.abort();
    await leavers[0];
    expect(flight.isAborted).to.be.false;
    controllers[1]?.abort();
    await leavers[1];
    expect(flight.isAborted).to.be.true;
    expect(signals[0]?.aborted).to.be.true;
  });

  it('is not aborted once it is done', async () => {
    const { flight, signals, resolve } = openFlight();
    const controller = new AbortController();
    const waiter = flight.join(controller.signal);
    resolve('done');
    await waiter;
    controller.abort();
    expect(flight.isAborted).to.be.false;
    expect(signals[0]?.aborted).to.be.false;
  });

  it('is not aborted once it has failed', async () => {
    const { flight, reject } = openFlight();
    const controller = new AbortController();
    const reason = reasonOf(flight.join(controller.signal));
    reject(new Error('failed'));
    await reason;
    controller.abort();
    expect(flight.isAborted).to.be.false;
  });

  it('may fail while nobody waits', async () => {
    const unhandled: unknown[] = [];
    const listener = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    addEventListener('unhandledrejection', listener);
    try {
      const { reject } = openFlight();
      reject(new Error('failed'));
      // Rejections are told in a task of their own.
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => setTimeout(resolve));
      expect(unhandled).to.be.empty;
    } finally {
      removeEventListener('unhandledrejection', listener);
    }
  });
});
