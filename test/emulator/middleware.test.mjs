import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createEmulator } from '../../demo/emulator/emulator.mjs';
import { koaMiddleware } from '../../demo/emulator/middleware.mjs';
import { benefitsPath, eventually } from './running-emulator.mjs';

describe('koaMiddleware', () => {
  /** @type {http.Server} */
  let server;
  /** @type {string} */
  let origin;

  before(async () => {
    const middleware = koaMiddleware(createEmulator());
    server = http.createServer((req, res) => {
      const ctx = { req, res, path: new URL(req.url ?? '', 'http://x').pathname, respond: true };
      // Koa answers 404 unless somebody else does.
      res.statusCode = 404;
      void middleware(ctx, async () => void res.end(`next, respond ${ctx.respond}`));
    });
    await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const ask = (/** @type {string} */ path, /** @type {RequestInit} */ options = {}) =>
    fetch(origin + path, { headers: { Authorization: 'Bearer maya' }, ...options });
  const log = async (/** @type {string} */ room) => (await fetch(`${origin}/at/${room}/log`)).json();

  it('answers under /api/ and /at/', async () => {
    for (const path of [benefitsPath, `/at/koa${benefitsPath}`]) {
      const response = await ask(path);
      assert.equal(response.status, 200);
      assert.equal((await response.json()).Personal.BookingCredits[0].Id, 5101);
    }
  });

  it('passes on whatever is elsewhere', async () => {
    for (const path of ['/', '/apiary', '/src/index.ts', '/at']) {
      assert.equal(await (await ask(path)).text(), 'next, respond true');
    }
  });

  it('passes on the body of a request', async () => {
    const { status } = await ask('/at/koa-put/answers', {
      method: 'PUT',
      body: `{"${benefitsPath}": {"Personal": 1}}`,
    });
    assert.equal(status, 204);
    assert.deepEqual(await (await ask(`/at/koa-put${benefitsPath}`)).json(), { Personal: 1 });
  });

  it('lets a scenario break the connection', async () => {
    await assert.rejects(ask(`/at/koa~reset${benefitsPath}`));
    const response = await ask(`/at/koa~truncated${benefitsPath}`);
    await assert.rejects(response.text());
  });

  it('marks a request that was aborted', async () => {
    const client = new AbortController();
    const request = ask(`/at/koa-hang~hang${benefitsPath}`, { signal: client.signal });
    await eventually(
      () => log('koa-hang'),
      ({ length }) => length === 1,
    );
    client.abort();
    await assert.rejects(request, { name: 'AbortError' });
    const [entry] = await eventually(
      () => log('koa-hang'),
      ([first]) => first.aborted,
    );
    assert.equal(entry.aborted, true);
  });

  it('does not replace the Request and Response of the process', () => {
    const { Request, Response } = globalThis;
    koaMiddleware(createEmulator());
    assert.deepEqual([globalThis.Request, globalThis.Response], [Request, Response]);
  });
});
