import { expect } from '@open-wc/testing';
import { ApiError, type ApiErrorInit, type ApiErrorKind } from '../../src/api/api-error.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient } from '../../src/api/http-client.js';
import { retry } from '../../src/api/retry.js';
import { goOffline, resetBrowser } from '../support/commands.js';
import { openRoom } from '../support/room.js';
import { arrivals, failureOf, fetchCount, memberOf, reasonOf } from './asking.js';
import { Clock } from './clock.js';

const failing = (kind: ApiErrorKind, init: Partial<ApiErrorInit> = {}) =>
  new ApiError(kind, { path: '/api/x', ...init });

/** An attempt that fails so, a few times or always; and how often it was made. */
function attempting(error: Error, failures = Infinity) {
  const attempts = { count: 0 };
  const attempt = () => (++attempts.count > failures ? Promise.resolve('answer') : Promise.reject(error));
  return { attempts, attempt };
}

describe('retry', () => {
  const { signal } = new AbortController();
  let clock: Clock;

  beforeEach(() => {
    clock = new Clock();
    clock.start();
  });
  afterEach(() => {
    clock.stop();
    Reflect.deleteProperty(navigator, 'onLine');
  });

  const passing: [what: string, error: ApiError][] = [
    ['a request that got no answer', failing('network')],
    ['409', failing('rate-limited', { status: 409 })],
    ['429', failing('rate-limited', { status: 429 })],
    ...[500, 502, 503, 504].map((status): [string, ApiError] => [`${status}`, failing('server', { status })]),
  ];
  for (const [what, error] of passing) {
    it(`tries ${what} three times`, async () => {
      const { attempt, attempts } = attempting(error);
      expect(await clock.until(reasonOf(retry(attempt, 500, signal)))).to.equal(error);
      expect(attempts.count).to.equal(3);
    });

    it(`is done with ${what} once it goes well`, async () => {
      const { attempt, attempts } = attempting(error, 1);
      expect(await clock.until(retry(attempt, 500, signal))).to.equal('answer');
      expect(attempts.count).to.equal(2);
    });
  }

  const lasting: [what: string, error: Error][] = [
    ['400', failing('server', { status: 400 })],
    ['401', failing('unauthorized', { status: 401 })],
    ['403', failing('forbidden', { status: 403 })],
    ['404', failing('not-found', { status: 404 })],
    ['another answer than it should be', failing('malformed', { status: 200 })],
    ['an answer that did not come in time', failing('timeout')],
    ['what is not allowed', failing('config')],
    ['what nobody foresaw', new TypeError('surprise')],
  ];
  for (const [what, error] of lasting) {
    it(`does not try ${what} again`, async () => {
      const { attempt, attempts } = attempting(error);
      expect(await clock.until(reasonOf(retry(attempt, 500, signal)))).to.equal(error);
      expect(attempts.count).to.equal(1);
      expect(clock.delays).to.be.empty;
    });
  }

  it('does not try at all what goes well', async () => {
    const { attempt, attempts } = attempting(failing('network'), 0);
    expect(await clock.until(retry(attempt, 500, signal))).to.equal('answer');
    expect(attempts.count).to.equal(1);
    expect(clock.delays).to.be.empty;
  });

  it('pauses longer before the third try', async () => {
    await clock.until(reasonOf(retry(attempting(failing('network')).attempt, 500, signal)));
    expect(clock.delays).to.have.lengthOf(2);
    expect(clock.delays[0]).to.be.within(500, 1000);
    expect(clock.delays[1]).to.be.within(1000, 2000);
  });

  it('pauses for another time each time, so that many pages don’t come back together', async () => {
    for (let page = 0; page < 10; page++) {
      await clock.until(reasonOf(retry(attempting(failing('network')).attempt, 500, signal)));
    }
    expect(new Set(clock.delays).size).to.be.above(10);
  });

  it('pauses for as long as the server asks', async () => {
    const error = failing('rate-limited', { status: 429, retryAfter: 7000 });
    await clock.until(reasonOf(retry(attempting(error).attempt, 500, signal)));
    expect(clock.delays).to.deep.equal([7000, 7000]);
  });

  it('pauses for as long as the server asks also where that is shorter', async () => {
    const error = failing('server', { status: 503, retryAfter: 20 });
    await clock.until(reasonOf(retry(attempting(error).attempt, 500, signal)));
    expect(clock.delays).to.deep.equal([20, 20]);
  });

  it('waits half a minute if it has to', async () => {
    const { attempt } = attempting(failing('rate-limited', { status: 429, retryAfter: 30_000 }), 1);
    expect(await clock.until(retry(attempt, 500, signal))).to.equal('answer');
  });

  for (const retryAfter of [30_001, 3_600_000, Infinity]) {
    it(`fails at once rather than wait ${retryAfter} ms`, async () => {
      const error = failing('rate-limited', { status: 429, retryAfter });
      const { attempt, attempts } = attempting(error);
      expect(await clock.until(reasonOf(retry(attempt, 500, signal)))).to.equal(error);
      expect(attempts.count).to.equal(1);
      expect(clock.delays).to.be.empty;
    });
  }

  it('ends a pause with the reason of the signal', async () => {
    const controller = new AbortController();
    const { attempt, attempts } = attempting(failing('network'));
    const reason = reasonOf(retry(attempt, 500, controller.signal));
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(clock.waiting).to.equal(1);
    controller.abort('enough');
    expect(await reason).to.equal('enough');
    expect(clock.waiting).to.equal(0);
    expect(attempts.count).to.equal(1);
  });

  it('does not even pause when it is aborted in the try', async () => {
    const controller = new AbortController();
    const attempt = () => {
      controller.abort('enough');
      return Promise.reject(failing('network'));
    };
    expect(await clock.until(reasonOf(retry(attempt, 500, controller.signal)))).to.equal('enough');
    expect(clock.delays).to.be.empty;
  });

  describe('in a browser that is offline', () => {
    beforeEach(() => Object.defineProperty(navigator, 'onLine', { configurable: true, value: false }));

    it('does not try again what got no answer', async () => {
      const { attempt, attempts } = attempting(failing('network'));
      await clock.until(reasonOf(retry(attempt, 500, signal)));
      expect(attempts.count).to.equal(1);
    });

    it('tries again what got one', async () => {
      const { attempt, attempts } = attempting(failing('server', { status: 503 }));
      await clock.until(reasonOf(retry(attempt, 500, signal)));
      expect(attempts.count).to.equal(3);
    });
  });
});

describe('a client', () => {
  const { my: plans } = endpoints.plans;
  const client = () => new HttpClient({ retryDelay: 5, timeout: 300 });

  for (const scenario of ['500', '502', '503', '429=none', 'reset', 'truncated']) {
    it(`asks three times in the scenario ${scenario}`, async () => {
      const session = memberOf(openRoom(scenario));
      // Counted here: a browser sends once more by itself what was reset on a connection that it had used before.
      expect(await fetchCount(() => failureOf(client().get(plans, session)))).to.equal(3);
    });
  }

  for (const scenario of ['400', '401', '403', '404', 'html', 'cut', 'confirm', 'hang', 'stall', 'redirect']) {
    it(`asks once in the scenario ${scenario}`, async () => {
      const session = memberOf(openRoom(scenario));
      expect(await fetchCount(() => failureOf(client().get(plans, session)))).to.equal(1);
    });
  }

  it('brings the answer of the third try', async () => {
    const room = openRoom('flaky=2');
    expect((await client().get(plans, memberOf(room))).data.Records).not.to.be.empty;
    expect((await room.requests()).map(({ status }) => status)).to.deep.equal([503, 503, 200]);
  });

  it('asks again with the same token and the same fields', async () => {
    const room = openRoom('flaky');
    await client().get(plans, memberOf(room));
    const [one, two] = (await room.requests()).map(({ headers, query }) => ({
      query,
      token: headers['authorization'],
    }));
    expect(two).to.deep.equal(one);
  });

  for (const scenario of ['409', '429=1']) {
    it(`keeps the pause in seconds that the server asks for in the scenario ${scenario}`, async () => {
      const room = openRoom(scenario);
      const asked = failureOf(client().get(plans, memberOf(room)));
      expect(await asked).to.include({ kind: 'rate-limited', retryAfter: 1000 });
      const [one = 0, two = 0, three = 0] = await arrivals(room);
      expect(two - one).to.be.at.least(995);
      expect(three - two).to.be.at.least(995);
    });
  }

  it('keeps the pause until the time that the server asks for', async () => {
    const room = openRoom('429=date');
    const asked = client().get(plans, memberOf(room));
    const [one = 0] = await (async () => {
      let times: number[];
      do times = await arrivals(room);
      while (times.length === 0);
      await room.play('');
      return times;
    })();
    await asked;
    const [, two = 0] = await arrivals(room);
    // The date has whole seconds.
    expect(two).to.be.at.least(Math.floor((one + 2000) / 1000) * 1000 - 5);
  });

  it('fails at once where the server asks for a longer pause than half a minute', async () => {
    const room = openRoom('429=31');
    const error = await failureOf(client().get(plans, memberOf(room)));
    expect(error).to.include({ kind: 'rate-limited', retryAfter: 31_000 });
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('ends a pause when the last one who waits leaves', async () => {
    const room = openRoom('429=20');
    const controller = new AbortController();
    const { signal } = controller;
    const reason = reasonOf(client().get(plans, memberOf(room), { signal }));
    while ((await room.requests())[0]?.status !== 429);
    controller.abort('enough');
    expect(await reason).to.equal('enough');
  });

  describe('that is offline', () => {
    afterEach(resetBrowser);

    it('asks once', async () => {
      const session = memberOf(openRoom());
      await goOffline();
      expect(await fetchCount(() => failureOf(client().get(plans, session)))).to.equal(1);
    });
  });
});
