import { expect } from '@open-wc/testing';
import { ApiError, type ApiErrorKind, kindOfStatus } from '../../src/api/api-error.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient } from '../../src/api/http-client.js';
import { openRoom, paths } from '../support/room.js';
import { failureOf, planIds } from './asking.js';

const path = '/api/x';

describe('kindOfStatus', () => {
  const kinds: [status: number, kind: ApiErrorKind][] = [
    [400, 'server'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'rate-limited'],
    [418, 'server'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
  ];
  for (const [status, kind] of kinds) {
    it(`takes ${status} for ${kind}`, () => expect(kindOfStatus(status)).to.equal(kind));
  }
});

describe('ApiError', () => {
  it('is an Error with a name of its own', () => {
    const error = new ApiError('server', { path });
    expect(error).to.be.instanceOf(Error);
    expect(error.name).to.equal('ApiError');
  });

  it('says kind, method, path, status, and what to do', () => {
    const { message } = new ApiError('rate-limited', { path, status: 429 });
    expect(message).to.equal('rate-limited: GET /api/x (429). Try again later.');
  });

  it('says what went wrong rather than the status', () => {
    expect(new ApiError('malformed', { path, status: 200, detail: 'not JSON' }).message).to.contain('(not JSON)');
  });

  it('says that no answer came', () => expect(new ApiError('network', { path }).message).to.contain('(no answer)'));

  it('keeps the cause', () => {
    const cause = new TypeError('Failed to fetch');
    expect(new ApiError('network', { path, cause }).cause).to.equal(cause);
  });

  it('is about the data unless it says otherwise', () => {
    expect(new ApiError('server', { path }).subject).to.equal('data');
    expect(new ApiError('server', { path, subject: 'token' }).subject).to.equal('token');
  });

  it('tells how long the server wants to be left alone', () => {
    expect(new ApiError('rate-limited', { path, retryAfter: 7000 }).retryAfter).to.equal(7000);
    expect(new ApiError('rate-limited', { path }).retryAfter).to.equal(undefined);
  });

  const kinds: ApiErrorKind[] = [
    ...(['config', 'unauthorized', 'forbidden', 'not-found', 'rate-limited'] as const),
    ...(['server', 'network', 'timeout', 'malformed'] as const),
  ];
  const adviceOf = (kind: ApiErrorKind, subject?: 'token') =>
    /\)\. (\w.+)\.$/.exec(new ApiError(kind, { path, subject }).message)?.[1];
  for (const kind of kinds) {
    it(`says what to do about ${kind}`, () => expect(adviceOf(kind)).to.be.a('string'));

    if (kind !== 'network') {
      it(`says what to do about the token-url where a token is ${kind}`, () => {
        expect(adviceOf(kind, 'token')).to.match(/token-url/);
      });
    }
  }

  it('names connect-src where a request gets no answer, that of a token too', () => {
    for (const subject of [undefined, 'token'] as const) expect(adviceOf('network', subject)).to.contain('connect-src');
  });

  it('is no advice about the base-url where nothing is wrong with it', () => {
    for (const kind of kinds) expect(adviceOf(kind, 'token')).not.to.contain('base-url');
  });

  for (const kind of ['rate-limited', 'server', 'network', 'timeout', 'malformed'] as const) {
    it(`takes ${kind} for something that may pass`, () => expect(new ApiError(kind, { path }).isTransient).to.be.true);
  }
  for (const kind of ['config', 'unauthorized', 'forbidden', 'not-found'] as const) {
    it(`takes ${kind} for something that stays`, () => expect(new ApiError(kind, { path }).isTransient).to.be.false);
  }
});

/** Everything that a console, a listener or an error tracker could show of an error. */
function everythingOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack = '', cause } = error;
  // The test runner writes random letters into the address of each file.
  const trace = stack.replace(/wtr-session-id=[\w-]+/g, '');
  return [name, message, trace, JSON.stringify(error), cause === undefined ? '' : everythingOf(cause)].join('\n');
}

const failures: Record<string, ApiErrorKind> = {
  400: 'server',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'rate-limited',
  429: 'rate-limited',
  500: 'server',
  502: 'server',
  503: 'server',
  html: 'malformed',
  cut: 'malformed',
  confirm: 'malformed',
  truncated: 'network',
  reset: 'network',
  hang: 'timeout',
  stall: 'timeout',
};

for (const [scenario, kind] of Object.entries(failures)) {
  describe(`the failure of scenario ${scenario}`, () => {
    const token = 'maya';
    let error: ApiError;

    before(async () => {
      const client = new HttpClient({ timeout: kind === 'timeout' ? 300 : 15_000, retryDelay: 5 });
      const { baseUrl } = openRoom(scenario);
      error = await failureOf(client.get(endpoints.plans.my, { baseUrl, token }, { shape: planIds }));
    });

    it(`is of the kind ${kind}`, () => expect(error.kind).to.equal(kind));

    it('has the status of the answer', () => {
      expect(error.status).to.equal(Number(scenario) || (/html|cut/.test(scenario) ? 200 : undefined));
    });

    it('is about the data', () => expect(error.subject).to.equal('data'));

    it('tells for how long the server asks to wait', () => {
      expect(error.retryAfter).to.equal(/409|429/.test(scenario) ? 1000 : undefined);
    });

    it('names kind, method and path', () => {
      expect(error.message).to.contain(`${kind}: GET ${paths.plans} (`);
      expect(error).to.include({ method: 'GET', path: paths.plans });
    });

    it('says what to do', () => expect(error.message).to.match(/\)\. \w.+\.$/));

    it('never holds the token', () => expect(everythingOf(error)).not.to.contain(token));
  });
}

describe('an error before any request', () => {
  it('never holds an address with a password', async () => {
    const baseUrl = 'https://maya:secret@acme.example';
    const error = await failureOf(new HttpClient().get(endpoints.plans.my, { baseUrl, token: 'maya' }));
    expect(everythingOf(error)).not.to.match(/maya|secret/);
  });

  for (const token of ['secret\nHost: evil', 'secret\u{1f511}', 'sécret', 'two secrets', 'sec\0ret']) {
    it(`never quotes the impossible token ${JSON.stringify(token)}`, async () => {
      const error = await failureOf(new HttpClient().get(endpoints.plans.my, { baseUrl: openRoom().baseUrl, token }));
      expect(error.kind).to.equal('unauthorized');
      expect(everythingOf(error)).not.to.match(/s[eé]c(ret)?/i);
    });
  }
});
