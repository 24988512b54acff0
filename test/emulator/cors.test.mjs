import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { benefitsPath, runEmulator } from './running-emulator.mjs';

describe('CORS', () => {
  /** @type {Awaited<ReturnType<typeof runEmulator>>} */
  let emulator;
  before(async () => {
    emulator = await runEmulator();
  });
  after(() => emulator.stop());

  it('answers a preflight', async () => {
    const { status, headers } = await emulator.ask(`/at/cors${benefitsPath}`, {
      method: 'OPTIONS',
      token: null,
      headers: {
        Origin: 'https://intranet.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization',
      },
    });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), 'https://intranet.example');
    assert.equal(headers.get('access-control-allow-headers'), 'Authorization,Accept,Content-Type,X-Use-Timezone');
    assert.match(headers.get('access-control-allow-methods') ?? '', /GET/);
    assert.equal(headers.get('access-control-max-age'), '600');
  });

  for (const scenario of ['', '~500', '~429', '~html', '~cut', '~401', '~redirect']) {
    it(`lets any origin read the answer${scenario && ` in ${scenario}`}, the opaque one too`, async () => {
      for (const origin of ['https://intranet.example', 'null']) {
        const { headers } = await emulator.ask(`/at/cors${scenario}${benefitsPath}`, { headers: { Origin: origin } });
        assert.equal(headers.get('access-control-allow-origin'), origin);
        assert.equal(headers.get('access-control-allow-credentials'), 'true');
        assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
        assert.match(headers.get('vary') ?? '', /Origin/);
        assert.equal(headers.get('cache-control'), 'private, no-store');
      }
    });
  }

  it('is there when the body breaks off', async () => {
    const { headers, body } = await emulator.ask(`/at/cors~truncated${benefitsPath}`, {
      headers: { Origin: 'https://intranet.example' },
    });
    assert.equal(headers.get('access-control-allow-origin'), 'https://intranet.example');
    await body?.cancel();
  });
});
