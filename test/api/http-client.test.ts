import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { MyBenefits } from '../../src/api/benefits.js';
import type { Business } from '../../src/api/businesses.js';
import { endpoints } from '../../src/api/endpoints.js';
import { HttpClient } from '../../src/api/http-client.js';
import { createShape } from '../../src/api/shape.js';
import { openRoom, paths } from '../support/room.js';
import { until } from '../support/until.js';
import {
  arrived,
  creditIds,
  creditNames,
  failureOf,
  later,
  memberOf,
  planIds,
  reasonOf,
  shapesSeen,
} from './asking.js';

const { benefits } = endpoints.coworkers;
const { my: plans } = endpoints.plans;
const { business } = endpoints.system;

const name = 'Personal.BookingCredits.Name';
const id = 'Personal.BookingCredits.Id';
const creditNamesAndIds = createShape<MyBenefits>()([name, id]);
const currencyCode = createShape<Business>()(['Currency.Code']);

describe('HttpClient', () => {
  it('gives the answer, how much of it was skipped, and when it came', async () => {
    const before = Date.now();
    const { data, skipped, receivedAt } = await new HttpClient().get(benefits, memberOf(openRoom()));
    expect(data.Personal?.BookingCredits[0]).to.have.keys(
      ...['Id', 'Name', 'TotalCredit', 'RemainingCredit', 'CaneBeUsedForBookings', 'CaneBeUsedForEvents'],
      ...['IsUniversalCredit', 'IsFromTariff', 'ExpireDate', 'Business'],
    );
    expect(skipped).to.equal(0);
    expect(receivedAt).to.be.within(before, Date.now());
  });

  it('gives only the fields that were asked for, also from a server that ignores shapes', async () => {
    const { data } = await new HttpClient().get(benefits, memberOf(openRoom('noshape')), { shape: creditNames });
    expect(data).to.have.all.keys('Personal');
    expect(data.Personal?.BookingCredits[0]).to.have.all.keys('Name');
  });

  it('reads numbers, flags and periods in every spelling, and counts what it can’t read', async () => {
    const { data, skipped } = await new HttpClient().get(benefits, memberOf(openRoom('odd'), 'omar'));
    const { BookingCredits = [], ExtraServices = [] } = data.Personal ?? {};
    expect(BookingCredits.every(({ TotalCredit }) => typeof TotalCredit === 'number')).to.be.true;
    expect(ExtraServices.every(({ IsFromTariff }) => typeof IsFromTariff === 'boolean')).to.be.true;
    expect(ExtraServices.map(({ ChargePeriod }) => ChargePeriod)).to.include.members(['Minutes', 'Days']);
    expect(skipped).to.be.greaterThan(0);
  });

  it('reads an answer in which whatever may be null is null', async () => {
    for (const argument of ['', '=team', '=lists']) {
      const { data } = await new HttpClient().get(benefits, memberOf(openRoom(`nulls${argument}`)));
      expect(data).to.have.property('Personal');
    }
  });

  it('reads ten thousand records', async () => {
    const { data } = await new HttpClient().get(benefits, memberOf(openRoom('huge')), { shape: creditIds });
    expect(data.Personal?.BookingCredits.length).to.be.at.least(1000);
  });

  for (const scenario of ['', 'records', 'contracts']) {
    it(`reads plans in the envelope ${scenario || 'array'}`, async () => {
      const { data } = await new HttpClient().get(plans, memberOf(openRoom(scenario)), { shape: planIds });
      expect(data.Records).not.to.be.empty;
    });
  }

  it('takes the wrong object for malformed', async () => {
    const room = openRoom();
    await room.answer({ [paths.benefits]: { WasSuccessful: false } });
    expect((await failureOf(new HttpClient().get(benefits, memberOf(room)))).kind).to.equal('malformed');
  });

  for (const [what, scenario] of [
    ['a page', 'html'],
    ['half an answer', 'cut'],
  ] as const) {
    it(`takes ${what} for malformed, and quotes nothing of it`, async () => {
      const error = await failureOf(new HttpClient().get(plans, memberOf(openRoom(scenario))));
      expect(error).to.include({ kind: 'malformed', status: 200, cause: undefined });
      expect(error.message).not.to.match(/Id|Resident|position|doctype/);
    });
  }

  it('asks for the fields through _shape', async () => {
    const room = openRoom();
    await new HttpClient().get(benefits, memberOf(room), { shape: creditNames });
    expect((await room.requests()).map(({ query }) => query)).to.deep.equal([{ _shape: name }]);
  });

  it('asks for the whole answer without a query', async () => {
    const room = openRoom();
    await new HttpClient().get(benefits, memberOf(room));
    expect((await room.requests()).map(({ query }) => query)).to.deep.equal([{}]);
  });

  it('puts the endpoint behind the path of the base URL', async () => {
    const room = openRoom();
    await new HttpClient().get(benefits, { baseUrl: `${new URL(room.baseUrl).pathname}/`, token: 'maya' });
    expect(await room.requests()).to.have.lengthOf(1);
  });
});

describe('whose request it is', () => {
  it('says the token', async () => {
    const room = openRoom();
    await new HttpClient().get(benefits, memberOf(room));
    expect((await room.requests())[0]?.headers).to.include({ authorization: 'Bearer maya' });
  });

  it('takes the spaces around a token off', async () => {
    const room = openRoom();
    await new HttpClient().get(benefits, memberOf(room, ' maya\n'));
    expect((await room.requests())[0]?.headers).to.include({ authorization: 'Bearer maya' });
  });

  it('leaves the token out where none is needed', async () => {
    const room = openRoom();
    await new HttpClient().get(business, memberOf(room), { shape: currencyCode });
    expect((await room.requests())[0]?.headers).not.to.have.property('authorization');
  });

  it('is answered without a token where none is needed', async () => {
    const { baseUrl } = openRoom();
    const { data } = await new HttpClient().get(business, { baseUrl }, { shape: currencyCode });
    expect(data).to.deep.equal({ Currency: { Code: 'EUR' } });
  });

  it('may be known by the session of a proxy', async () => {
    const room = openRoom('session=maya');
    const { data } = await new HttpClient().get(
      benefits,
      { baseUrl: room.baseUrl, credentials: 'same-origin' },
      { shape: creditIds },
    );
    expect(data.Personal?.BookingCredits).not.to.be.empty;
    expect((await room.requests())[0]?.headers).not.to.have.property('authorization');
  });

  it('sends no cookies by default', async () => {
    const room = openRoom();
    document.cookie = 'nx-other-session=1; path=/at/';
    try {
      await new HttpClient().get(benefits, memberOf(room));
      expect((await room.requests())[0]?.headers).not.to.have.property('cookie');
    } finally {
      document.cookie = 'nx-other-session=; path=/at/; max-age=0';
    }
  });

  for (const token of [undefined, null, '', '  ']) {
    it(`sends nothing with ${JSON.stringify(token)} for a token`, async () => {
      const room = openRoom();
      const error = await failureOf(new HttpClient().get(benefits, { baseUrl: room.baseUrl, token }));
      expect(error.kind).to.equal('unauthorized');
      expect(await room.requests()).to.be.empty;
    });
  }

  for (const token of ['ma\nya', 'ma ya', 'mäya', 'ma\u{1f511}', 'ma\0ya', 'ma\x7fya']) {
    it(`sends nothing with the impossible token ${JSON.stringify(token)}`, async () => {
      const room = openRoom();
      const error = await failureOf(new HttpClient().get(benefits, memberOf(room, token)));
      expect(error.kind).to.equal('unauthorized');
      expect(await room.requests()).to.be.empty;
    });
  }

  it('sends nothing with an impossible token even where cookies go along', async () => {
    const room = openRoom('session=maya');
    const { baseUrl } = room;
    await failureOf(new HttpClient().get(benefits, { baseUrl, token: 'ma\nya', credentials: 'same-origin' }));
    expect(await room.requests()).to.be.empty;
  });
});

describe('a base URL that is not allowed', () => {
  for (const baseUrl of [undefined, null, '', 'proxy', '[object Object]', 'http://acme.example']) {
    it(`fails as config: ${JSON.stringify(baseUrl)}`, async () => {
      const error = await failureOf(new HttpClient().get(benefits, { baseUrl, token: 'maya' }));
      expect(error).to.include({ kind: 'config', path: paths.benefits, status: undefined });
    });
  }

  it('sends no request', async () => {
    const room = openRoom();
    await failureOf(new HttpClient().get(benefits, { baseUrl: `${room.baseUrl}?a=1`, token: 'maya' }));
    expect(await room.requests()).to.be.empty;
  });
});

describe('equal asks', () => {
  it('are one request in the same tick', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await Promise.all([client.get(benefits, memberOf(room)), client.get(benefits, memberOf(room))]);
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('get the same data object', async () => {
    const client = new HttpClient();
    const session = memberOf(openRoom());
    const [one, two] = await Promise.all([
      client.get(benefits, session, { shape: creditNames }),
      client.get(benefits, session, { shape: creditNames }),
    ]);
    expect(one.data).to.equal(two.data);
  });

  it('are one request while it is under way', async () => {
    const room = openRoom('slow=500');
    const client = new HttpClient();
    const one = client.get(benefits, memberOf(room));
    await arrived(room, 1);
    await Promise.all([one, client.get(benefits, memberOf(room), { maxAge: 0 })]);
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('fail together', async () => {
    const room = openRoom('503');
    const client = new HttpClient({ retryDelay: 5 });
    const [one, two] = await Promise.all([
      failureOf(client.get(benefits, memberOf(room))),
      failureOf(client.get(benefits, memberOf(room))),
    ]);
    expect(one).to.equal(two);
    expect(await room.requests()).to.have.lengthOf(3);
  });
});

describe('asks for different fields', () => {
  it('are one request with all of them in the same tick', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await Promise.all([
      client.get(benefits, memberOf(room), { shape: creditNames }),
      client.get(benefits, memberOf(room), { shape: creditIds }),
    ]);
    expect(await shapesSeen(room)).to.deep.equal([[id, name]]);
  });

  it('get what each asked for out of it', async () => {
    const client = new HttpClient();
    const session = memberOf(openRoom());
    const [one, two] = await Promise.all([
      client.get(benefits, session, { shape: creditNames }),
      client.get(benefits, session, { shape: creditIds }),
    ]);
    expect(one.data.Personal?.BookingCredits[0]).to.have.all.keys('Name');
    expect(two.data.Personal?.BookingCredits[0]).to.have.all.keys('Id');
  });

  it('are one request for the whole answer when one of them wants it', async () => {
    for (const shapes of [
      [creditNames, undefined],
      [undefined, creditNames],
    ]) {
      const room = openRoom();
      const client = new HttpClient();
      await Promise.all(shapes.map((shape) => client.get<unknown>(benefits, memberOf(room), { shape })));
      expect(await shapesSeen(room)).to.deep.equal([null]);
    }
  });

  it('join the one under way that brings their fields', async () => {
    const room = openRoom('slow=500');
    const client = new HttpClient();
    const one = client.get(benefits, memberOf(room), { shape: creditNamesAndIds });
    await arrived(room, 1);
    const two = await client.get(benefits, memberOf(room), { shape: creditIds });
    await one;
    expect(two.data.Personal?.BookingCredits[0]).to.have.all.keys('Id');
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('start a second one with all fields when the one under way lacks theirs', async () => {
    const room = openRoom('slow=1000');
    const client = new HttpClient();
    const one = client.get(benefits, memberOf(room), { shape: creditNames });
    await arrived(room, 1);
    await Promise.all([one, client.get(benefits, memberOf(room), { shape: creditIds })]);
    expect(await shapesSeen(room)).to.deep.equal([[name], [id, name]]);
  });

  it('are answered from memory if the answer in it has the fields', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room), { shape: creditNamesAndIds });
    await client.get(benefits, memberOf(room), { shape: creditIds });
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('are asked anew if the answer in memory lacks them', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room), { shape: creditNames });
    await client.get(benefits, memberOf(room), { shape: creditIds });
    expect(await room.requests()).to.have.lengthOf(2);
  });
});

describe('an answer in memory', () => {
  it('will do for a minute by default', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room));
    await later(59_000, () => client.get(benefits, memberOf(room)));
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('is too old after a minute', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room));
    await later(61_000, () => client.get(benefits, memberOf(room)));
    expect(await room.requests()).to.have.lengthOf(2);
  });

  it('will do for as long as the caller says', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room));
    await later(200_000, () => client.get(benefits, memberOf(room), { maxAge: 300_000 }));
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('will do for as long as the caller says, whatever else was asked meanwhile', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room));
    await later(200_000, async () => {
      await client.get(plans, memberOf(room), { shape: planIds });
      await client.get(benefits, memberOf(room), { maxAge: 300_000 });
    });
    expect((await room.requests()).filter(({ path }) => path === paths.benefits)).to.have.lengthOf(1);
  });

  it('is not used with a maxAge of 0', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room));
    await client.get(benefits, memberOf(room), { maxAge: 0 });
    expect(await room.requests()).to.have.lengthOf(2);
  });

  it('keeps its time', async () => {
    const session = memberOf(openRoom());
    const client = new HttpClient();
    const { receivedAt } = await client.get(benefits, session);
    expect((await later(30_000, () => client.get(benefits, session))).receivedAt).to.equal(receivedAt);
  });

  it('is the same object when a new answer brings nothing new', async () => {
    const session = memberOf(openRoom());
    const client = new HttpClient();
    const one = await client.get(benefits, session);
    const two = await client.get(benefits, session, { maxAge: 0 });
    expect(two.data).to.equal(one.data);
  });

  it('is the same object when nothing is new after more than a minute', async () => {
    const session = memberOf(openRoom());
    const client = new HttpClient();
    const one = await client.get(benefits, session);
    const two = await later(61_000, () => client.get(benefits, session));
    expect(two.data).to.equal(one.data);
  });

  it('is the same object when nothing is new after more than a minute, whatever else was asked meanwhile', async () => {
    const session = memberOf(openRoom());
    const client = new HttpClient();
    const one = await client.get(benefits, session);
    const two = await later(61_000, async () => {
      await client.get(plans, session, { shape: planIds });
      return client.get(benefits, session);
    });
    expect(two.data).to.equal(one.data);
  });

  it('is another object when a new answer brings something new', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const one = await client.get(benefits, memberOf(room));
    await room.play('empty');
    const two = await client.get(benefits, memberOf(room), { maxAge: 0 });
    expect(two.data).not.to.equal(one.data);
    expect(two.data.Personal?.BookingCredits).to.be.empty;
  });

  it('belongs to one client', async () => {
    const room = openRoom();
    await new HttpClient().get(benefits, memberOf(room));
    await new HttpClient().get(benefits, memberOf(room));
    expect(await room.requests()).to.have.lengthOf(2);
  });
});

describe('what is never shared', () => {
  it('is the answer to another token', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const maya = await client.get(benefits, memberOf(room, 'maya'));
    const omar = await client.get(benefits, memberOf(room, 'omar'));
    expect(omar.data).not.to.deep.equal(maya.data);
  });

  it('is a request under another token', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await Promise.all([client.get(benefits, memberOf(room, 'maya')), client.get(benefits, memberOf(room, 'omar'))]);
    const tokens = (await room.requests()).map(({ headers }) => headers['authorization']);
    expect(tokens).to.have.members(['Bearer maya', 'Bearer omar']);
  });

  it('is a request to another base URL', async () => {
    const [here, there] = [openRoom(), openRoom()];
    const client = new HttpClient();
    await Promise.all([client.get(benefits, memberOf(here)), client.get(benefits, memberOf(there))]);
    expect(await here.requests()).to.have.lengthOf(1);
    expect(await there.requests()).to.have.lengthOf(1);
  });

  it('is a request with other credentials', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(benefits, memberOf(room));
    await client.get(benefits, { ...memberOf(room), credentials: 'same-origin' });
    expect(await room.requests()).to.have.lengthOf(2);
  });

  it('is a request to another endpoint', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await Promise.all([client.get(benefits, memberOf(room)), client.get(plans, memberOf(room))]);
    expect((await room.requests()).map(({ path }) => path)).to.have.members([paths.benefits, paths.plans]);
  });

  it('is not the location, which is the same for every token', async () => {
    const room = openRoom();
    const client = new HttpClient();
    await client.get(business, memberOf(room, 'maya'), { shape: currencyCode });
    await client.get(business, memberOf(room, 'omar'), { shape: currencyCode });
    expect(await room.requests()).to.have.lengthOf(1);
  });
});

describe('a waiter that leaves', () => {
  it('fails with the reason of its signal', async () => {
    const room = openRoom('hang');
    const controller = new AbortController();
    const reason = reasonOf(new HttpClient().get(benefits, memberOf(room), { signal: controller.signal }));
    await arrived(room, 1);
    controller.abort('enough');
    expect(await reason).to.equal('enough');
  });

  it('leaves the request to the others', async () => {
    const room = openRoom('slow=500');
    const client = new HttpClient();
    const controller = new AbortController();
    const leaver = reasonOf(client.get(benefits, memberOf(room), { signal: controller.signal }));
    const stayer = client.get(benefits, memberOf(room));
    await arrived(room, 1);
    controller.abort();
    await leaver;
    expect((await stayer).data.Personal?.BookingCredits).not.to.be.empty;
    const [request] = await room.requests();
    expect(request).to.include({ aborted: false, status: 200 });
  });

  it('ends the request if it was the last', async () => {
    const room = openRoom('hang');
    const client = new HttpClient();
    const controllers = [new AbortController(), new AbortController()];
    const leavers = controllers.map(({ signal }) => reasonOf(client.get(benefits, memberOf(room), { signal })));
    await arrived(room, 1);
    for (const controller of controllers) controller.abort();
    await Promise.all(leavers);
    await until(async () => (await room.requests())[0]?.aborted, 'the end of the request');
  });

  it('ends the request before it is sent', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const controller = new AbortController();
    const reason = reasonOf(client.get(benefits, memberOf(room), { signal: controller.signal }));
    controller.abort();
    await reason;
    await client.get(plans, memberOf(room));
    expect((await room.requests()).map(({ path }) => path)).to.deep.equal([paths.plans]);
  });

  it('does not end an answer that is there', async () => {
    const room = openRoom();
    const client = new HttpClient();
    const controller = new AbortController();
    await client.get(benefits, memberOf(room), { signal: controller.signal });
    controller.abort();
    await client.get(benefits, memberOf(room));
    expect(await room.requests()).to.have.lengthOf(1);
  });

  it('is out at once with a signal that says so already', async () => {
    const room = openRoom();
    const signal = AbortSignal.abort('enough');
    expect(await reasonOf(new HttpClient().get(benefits, memberOf(room), { signal }))).to.equal('enough');
    expect(await room.requests()).to.be.empty;
  });

  for (const settled of [false, true]) {
    it(`does not spoil a new ask ${settled ? 'right after' : 'in the same moment'}`, async () => {
      const room = openRoom('slow=300');
      const client = new HttpClient();
      const controller = new AbortController();
      const reason = reasonOf(client.get(benefits, memberOf(room), { signal: controller.signal }));
      await arrived(room, 1);
      controller.abort();
      if (settled) await reason;
      const { data } = await client.get(benefits, memberOf(room));
      await reason;
      expect(data.Personal?.BookingCredits).not.to.be.empty;
    });
  }

  it('takes nothing from a later ask for other fields', async () => {
    const room = openRoom('slow=300');
    const client = new HttpClient();
    const controller = new AbortController();
    const reason = reasonOf(client.get(benefits, memberOf(room), { shape: creditNames, signal: controller.signal }));
    await arrived(room, 1);
    controller.abort();
    await reason;
    await client.get(benefits, memberOf(room), { shape: creditIds });
    expect((await shapesSeen(room)).at(-1)).to.deep.equal([id]);
  });
});

describe('a failure', () => {
  it('is forgotten, so that the next ask sends again', async () => {
    const room = openRoom('404');
    const client = new HttpClient();
    await failureOf(client.get(benefits, memberOf(room)));
    await room.play('');
    expect((await client.get(benefits, memberOf(room))).data.Personal).not.to.equal(null);
    expect(await room.requests()).to.have.lengthOf(2);
  });

  it('is forgotten also after the last try', async () => {
    const room = openRoom('503');
    const client = new HttpClient({ retryDelay: 5 });
    await failureOf(client.get(benefits, memberOf(room)));
    await room.play('');
    expect((await client.get(benefits, memberOf(room))).data.Personal).not.to.equal(null);
    expect(await room.requests()).to.have.lengthOf(4);
  });

  it('is forgotten also where the answer was of the wrong shape', async () => {
    const room = openRoom('confirm');
    const client = new HttpClient();
    await failureOf(client.get(benefits, memberOf(room)));
    await room.play('');
    expect((await client.get(benefits, memberOf(room))).data.Personal).not.to.equal(null);
  });

  it('is an ApiError also where the answer can’t be read at all', async () => {
    const room = openRoom();
    await room.answer({ [paths.business]: { Id: 'x', Name: 'Harbour Loft' } });
    const outcome = await new HttpClient().get(business, memberOf(room)).catch((reason: unknown) => reason);
    expect(outcome instanceof ApiError || 'data' in (outcome as object)).to.be.true;
  });
});

describe('a shape that finds nothing', () => {
  it('is left out in a second request', async () => {
    const room = openRoom('hollow');
    const { data } = await new HttpClient().get(plans, memberOf(room), { shape: planIds });
    expect(data.Records[0]).to.have.all.keys('Id');
    expect(await shapesSeen(room)).to.deep.equal([['Records.Id'], null]);
  });

  it('is not tried again', async () => {
    const room = openRoom('hollow');
    const client = new HttpClient();
    await client.get(plans, memberOf(room), { shape: planIds });
    await client.get(plans, memberOf(room), { shape: planIds, maxAge: 0 });
    expect(await shapesSeen(room)).to.deep.equal([['Records.Id'], null, null]);
  });

  it('is not tried again for another member', async () => {
    const room = openRoom('hollow');
    const client = new HttpClient();
    await client.get(plans, memberOf(room, 'maya'), { shape: planIds });
    await client.get(plans, memberOf(room, 'freya'), { shape: planIds });
    expect((await shapesSeen(room)).at(-1)).to.equal(null);
  });

  it('leaves the other endpoints alone', async () => {
    const room = openRoom('hollow');
    const client = new HttpClient();
    await client.get(plans, memberOf(room), { shape: planIds });
    await client.get(benefits, memberOf(room), { shape: creditNames });
    expect((await shapesSeen(room)).at(-1)).to.deep.equal([name]);
  });

  it('brings the whole answer, out of which any field can be read', async () => {
    const room = openRoom('hollow');
    const client = new HttpClient();
    await client.get(plans, memberOf(room), { shape: planIds });
    await client.get(plans, memberOf(room));
    expect(await room.requests()).to.have.lengthOf(2);
  });

  it('may be a member without plans', async () => {
    const { data } = await new HttpClient().get(plans, memberOf(openRoom(), 'noah'), { shape: planIds });
    expect(data.Records).to.deep.equal([]);
  });
});

describe('the time that a client gives', () => {
  it('ends a request without an answer', async () => {
    const error = await failureOf(new HttpClient({ timeout: 200 }).get(benefits, memberOf(openRoom('hang'))));
    expect(error.kind).to.equal('timeout');
  });
});
