import { expect } from '@open-wc/testing';
import type { Endpoint } from '../../src/api/endpoint.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient } from '../../src/api/http-client.js';
import { Throttle } from '../../src/api/throttle.js';
import { openRoom } from '../support/room.js';
import { fetchTimes, memberOf, reasonOf } from './asking.js';
import { Clock } from './clock.js';

const { signal } = new AbortController();

describe('Throttle', () => {
  let clock: Clock;
  let throttle: Throttle;

  beforeEach(() => {
    clock = new Clock();
    clock.start();
    throttle = new Throttle();
  });
  afterEach(() => clock.stop());

  /** When each of so many turns came, counted from the first. */
  async function turns(count: number): Promise<number[]> {
    const start = clock.now;
    const times: number[] = [];
    for (let turn = 0; turn < count; turn++) {
      await clock.until(throttle.turn(signal));
      times.push(clock.now - start);
    }
    return times;
  }

  it('lets the first request go at once', async () => {
    expect(await turns(1)).to.deep.equal([0]);
    expect(clock.delays).to.be.empty;
  });

  it('keeps 100 ms between two requests', async () => {
    expect(await turns(4)).to.deep.equal([0, 100, 200, 300]);
  });

  it('keeps 100 ms also between requests that come together', async () => {
    const start = clock.now;
    const times: number[] = [];
    const waiters = [1, 2, 3, 4].map(async () => {
      await throttle.turn(signal);
      times.push(clock.now - start);
    });
    await clock.until(Promise.all(waiters));
    expect(times).to.deep.equal([0, 100, 200, 300]);
  });

  it('lets a request go at once that comes later', async () => {
    await turns(1);
    clock.now += 100;
    await turns(1);
    expect(clock.delays).to.be.empty;
  });

  it('lets 120 requests go in a minute', async () => {
    const times = await turns(241);
    expect(times[119]).to.be.below(60_000);
    expect(times[120]).to.be.at.least(60_000);
    expect(times[240]).to.be.at.least(120_000);
  });

  it('lets 120 requests go in any minute, not only in each by itself', async () => {
    await turns(60);
    clock.now += 50_000;
    const times = await turns(121);
    expect(times[60]).to.be.at.least(60_000 - 50_000 - 60 * 100);
    const all = [...times];
    for (const [index, time] of all.entries()) {
      if (index >= 120) expect(time - (all[index - 120] ?? 0)).to.be.at.least(60_000);
    }
  });

  it('lets 5,000 requests go in an hour', async () => {
    const times = await turns(5001);
    expect(times[4999]).to.be.below(3_600_000);
    expect(times[5000]).to.be.at.least(3_600_000);
  });

  it('tells a waiter that leaves the reason of its signal', async () => {
    await turns(1);
    const controller = new AbortController();
    const reason = reasonOf(throttle.turn(controller.signal));
    controller.abort('enough');
    expect(await reason).to.equal('enough');
    expect(clock.waiting).to.equal(0);
  });

  it('gives the turn of a waiter that left to the next', async () => {
    const start = clock.now;
    await turns(1);
    const controller = new AbortController();
    const leaver = reasonOf(throttle.turn(controller.signal));
    const stayer = throttle.turn(signal);
    controller.abort();
    await leaver;
    await clock.until(stayer);
    expect(clock.now - start).to.equal(100);
  });
});

describe('the requests of a client', () => {
  const [one, other]: readonly [Endpoint<unknown>, Endpoint<unknown>] = [
    endpoints.coworkers.benefits,
    endpoints.plans.my,
  ];

  /** Runs something, and tells the pauses in it that were any. */
  async function pausesIn(run: () => Promise<unknown>): Promise<number[]> {
    const delays: number[] = [];
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((callback: () => void, delay = 0) => {
      if (delay > 0) delays.push(delay);
      return setTimeout(callback, delay);
    }) as typeof setTimeout;
    try {
      await run();
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    return delays;
  }

  it('are 100 ms apart at one base URL, whatever is asked and for whom', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const times = await fetchTimes(() =>
      Promise.all(
        ['maya', 'omar'].flatMap((token) =>
          [one, other].map((endpoint) => client.get(endpoint, memberOf(room, token))),
        ),
      ),
    );
    expect(times).to.have.lengthOf(4);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).to.be.at.least(95);
  });

  it('are apart also when one is sent again', async () => {
    const { baseUrl } = openRoom('flaky');
    const client = new HttpClient({ retryDelay: 1 });
    const times = await fetchTimes(() => client.get(one, { baseUrl, token: 'maya' }));
    expect(times).to.have.lengthOf(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).to.be.at.least(95);
  });

  it('wait for each other at one base URL', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const pauses = await pausesIn(() => Promise.all([one, other].map((each) => client.get(each, memberOf(room)))));
    expect(pauses).not.to.be.empty;
  });

  it('do not wait for those to another base URL', async () => {
    const client = new HttpClient();
    const pauses = await pausesIn(() => Promise.all([1, 2, 3].map(() => client.get(one, memberOf(openRoom())))));
    expect(pauses).to.be.empty;
  });

  it('are known by the base URL however it is written', async () => {
    const { baseUrl } = openRoom();
    const client = new HttpClient();
    const spellings = [baseUrl, `${baseUrl}/`, new URL(baseUrl).pathname];
    const pauses = await pausesIn(() =>
      Promise.all(spellings.map((spelling) => client.get(one, { baseUrl: spelling, token: 'maya' }, { maxAge: 0 }))),
    );
    const others = await pausesIn(() => client.get(other, { baseUrl: `${baseUrl}//`, token: 'maya' }));
    expect([...pauses, ...others]).not.to.be.empty;
  });
});
