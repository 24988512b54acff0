import { expect } from '@open-wc/testing';
import { type Outgoing, send } from '../../src/api/send.js';
import { until } from '../support/fixture.js';
import { type Room, openRoom, paths } from '../support/room.js';
import { arrived, failureOf, reasonOf } from './asking.js';

/** Sends a request of a member, unless told otherwise. */
const sendIn = (
  room: Room,
  {
    timeout = 15_000,
    signal = new AbortController().signal,
    ...outgoing
  }: Partial<Outgoing & { timeout: number; signal: AbortSignal }> = {},
) =>
  send(
    { url: room.baseUrl + paths.plans, path: paths.plans, token: 'maya', credentials: 'omit', ...outgoing },
    timeout,
    signal,
  );

/** Headers of the one request that a room has seen. */
const headersIn = async (room: Room) => (await room.requests())[0]?.headers ?? {};

describe('send', () => {
  it('gives the body as it came, and the status', async () => {
    const room = openRoom();
    await room.answer({ [paths.plans]: [{ Id: 1 }] });
    expect(await sendIn(room)).to.deep.equal({ text: '[{"Id":1}]', status: 200 });
  });

  it('gives a body that is not JSON as it came', async () => {
    expect(await sendIn(openRoom('html')))
      .to.have.property('text')
      .that.contains('<!doctype html>');
  });

  it('gives an empty body as it came', async () => {
    const url = 'data:application/json,';
    expect(await sendIn(openRoom(), { url })).to.deep.equal({ text: '', status: 200 });
  });

  it('sends a GET', async () => {
    const room = openRoom();
    await sendIn(room);
    const [request] = await room.requests();
    expect(request).to.include({ method: 'GET', path: paths.plans });
  });

  it('sends the token as a bearer', async () => {
    const room = openRoom();
    await sendIn(room);
    expect(await headersIn(room)).to.include({ authorization: 'Bearer maya' });
  });

  it('sends no token where there is none', async () => {
    const room = openRoom('session=maya');
    await sendIn(room, { token: undefined });
    expect(await headersIn(room)).not.to.have.property('authorization');
  });

  it('asks for JSON', async () => {
    const room = openRoom();
    await sendIn(room);
    expect(await headersIn(room)).to.include({ accept: 'application/json' });
  });

  it('sends no header of its own beside these two', async () => {
    const [room, plain] = [openRoom(), openRoom('session=maya')];
    await sendIn(room);
    await fetch(plain.baseUrl + paths.plans, { cache: 'no-store' });
    const own = Object.keys(await headersIn(plain));
    const added = Object.keys(await headersIn(room)).filter((name) => !own.includes(name));
    expect(added).to.deep.equal(['authorization']);
  });

  it('reaches another origin', async () => {
    const room = openRoom();
    const { port } = location;
    const there = room.baseUrl.replace(location.origin, `http://127.0.0.1:${port}`);
    expect(JSON.parse((await sendIn(room, { url: there + paths.plans })).text)).to.be.an('array');
  });

  it('carries no token along to another origin', async () => {
    const room = openRoom('redirect');
    expect(await failureOf(sendIn(room))).to.include({ kind: 'malformed', status: 401 });
    const sent = (await room.requests()).map(({ headers }) => headers['authorization']);
    expect(sent).to.deep.equal(['Bearer maya', undefined]);
  });

  it('takes what another origin says for nothing, also where it answers', async () => {
    const room = openRoom('redirect~session=maya');
    expect(await failureOf(sendIn(room))).to.include({ kind: 'malformed', status: 200 });
  });

  it('follows a redirect within the origin, with the token', async () => {
    const room = openRoom(`redirect=${encodeURIComponent(location.origin)}`);
    expect(await sendIn(room)).to.have.property('status', 200);
    const sent = (await room.requests()).map(({ headers }) => headers['authorization']);
    expect(sent).to.deep.equal(['Bearer maya', 'Bearer maya']);
  });

  it('keeps the reason of fetch as the cause', async () => {
    const { cause } = await failureOf(sendIn(openRoom('reset')));
    expect(cause).to.be.instanceOf(TypeError);
  });

  for (const scenario of ['hang', 'stall']) {
    it(`gives up ${scenario === 'hang' ? 'without an answer' : 'in the middle of one'} after its time`, async () => {
      const room = openRoom(scenario);
      expect((await failureOf(sendIn(room, { timeout: 200 }))).kind).to.equal('timeout');
    });
  }

  it('gives up in time however much the browser throws away meanwhile', async () => {
    const room = openRoom('hang');
    const outcomes: string[] = [];
    for (let asked = 0; asked < 20; asked++) {
      void failureOf(sendIn(room, { timeout: 400 })).then(({ kind }) => outcomes.push(kind));
    }
    await until(() => {
      // WebKit throws away a signal that only the request refers to.
      for (let made = 0; made < 100_000; made++) [made] satisfies unknown;
      return outcomes.length === 20;
    }, 'the last failure');
    expect(new Set(outcomes)).to.deep.equal(new Set(['timeout']));
  });

  it('fails with the reason of the signal while it waits', async () => {
    const room = openRoom('hang');
    const controller = new AbortController();
    const reason = reasonOf(sendIn(room, { signal: controller.signal }));
    await arrived(room, 1);
    controller.abort('enough');
    expect(await reason).to.equal('enough');
  });

  it('fails with the reason of the signal in the middle of an answer', async () => {
    const room = openRoom('stall');
    const controller = new AbortController();
    const reason = reasonOf(sendIn(room, { signal: controller.signal }));
    await arrived(room, 1);
    controller.abort('enough');
    expect(await reason).to.equal('enough');
  });
});

describe('cookies', () => {
  before(() => void (document.cookie = 'nx-session=1; path=/at/'));
  after(() => void (document.cookie = 'nx-session=; path=/at/; max-age=0'));

  it('stay at home with `omit`', async () => {
    const room = openRoom();
    await sendIn(room);
    expect(await headersIn(room)).not.to.have.property('cookie');
  });

  for (const credentials of ['same-origin', 'include'] as const) {
    it(`go along with \`${credentials}\``, async () => {
      const room = openRoom();
      await sendIn(room, { credentials });
      expect((await headersIn(room))['cookie']).to.contain('nx-session=1');
    });
  }
});
