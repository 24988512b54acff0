import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { project } from '../../demo/emulator/shape.mjs';
import { benefitsPath, businessPath, plansPath, runEmulator } from './running-emulator.mjs';

describe('_shape', () => {
  /** @type {Awaited<ReturnType<typeof runEmulator>>} */
  let emulator;
  before(async () => {
    emulator = await runEmulator();
  });
  after(() => emulator.stop());

  const body = {
    Name: 'n',
    Nothing: null,
    List: [{ Id: 1, Inner: { Code: 'EUR', Name: 'Euro' } }, { Id: 2, Inner: null }, 'text', null],
  };

  it('keeps the nesting and the chosen fields', () => {
    assert.deepEqual(project(body, ['List.Id', 'List.Inner.Code']), {
      List: [{ Id: 1, Inner: { Code: 'EUR' } }, { Id: 2, Inner: null }, 'text', null],
    });
  });

  it('takes a parent whole, whatever else is named of it', () => {
    for (const paths of [
      ['List.Inner', 'List.Inner.Code'],
      ['List.Inner.Code', 'List.Inner'],
    ]) {
      assert.deepEqual(/** @type {any} */ (project(body, paths)).List[0], { Inner: { Code: 'EUR', Name: 'Euro' } });
    }
  });

  it('ignores paths that lead nowhere', () => {
    assert.deepEqual(project(body, ['Name', 'Nonsense', 'Name.Length', '__proto__.x', 'toString']), { Name: 'n' });
  });

  it('keeps null, also where the path goes on', () => {
    assert.deepEqual(project(body, ['Nothing.Deep']), { Nothing: null });
  });

  it('reads commas raw and encoded', async () => {
    const expected = { Name: 'Harbour Loft', Currency: { Code: 'EUR' } };
    for (const comma of [',', '%2C', '%2c']) {
      assert.deepEqual(
        await emulator.json(`${businessPath}?_shape=Name${comma}Currency.Code${comma}Nope`, { token: null }),
        expected,
      );
    }
  });

  it('leaves the answer whole when it is empty', async () => {
    assert.deepEqual(await emulator.json(`${benefitsPath}?_shape=`), await emulator.json(benefitsPath));
  });

  it('goes through the lists of benefits', async () => {
    const { Personal, Team } = await emulator.json(
      `${benefitsPath}?_shape=Personal.BookingCredits.Id,Personal.TimePasses.TimePass.Name,Personal.BookingCredits.Business.Currency.Code`,
    );
    assert.equal(Team, undefined);
    assert.deepEqual(Personal.BookingCredits[0], { Id: 5101, Business: { Currency: { Code: 'EUR' } } });
    assert.deepEqual(Personal.TimePasses[0], { TimePass: { Name: 'Guest pass' } });
  });

  it('reaches the elements of plans/my with and without Records.', async () => {
    const expected = [{ Tariff: { Name: 'Resident desk' } }, { Tariff: { Name: 'Post box' } }];
    assert.deepEqual(await emulator.json(`${plansPath}?_shape=Records.Tariff.Name`), expected);
    assert.deepEqual(await emulator.json(`${plansPath}?_shape=Tariff.Name`), expected);
  });

  it('is ignored in the scenario noshape', async () => {
    const path = `/at/shape~noshape${plansPath}`;
    assert.deepEqual(await emulator.json(`${path}?_shape=Records.Id`), await emulator.json(path));
  });

  it('empties the plans in the scenario hollow, but not those asked for whole', async () => {
    const path = `/at/shape~hollow${plansPath}`;
    assert.deepEqual(await emulator.json(`${path}?_shape=Records.Id`), [{}, {}]);
    assert.deepEqual(await emulator.json(path), await emulator.json(plansPath));
    const benefits = await emulator.json(`/at/shape~hollow${benefitsPath}?_shape=Personal.TimePasses.Id`);
    assert.equal(benefits.Personal.TimePasses[0].Id, 5301);
  });

  it('starts at the envelope where plans have one', async () => {
    const records = await emulator.json(`/at/shape~records${plansPath}?_shape=Records.Id`);
    assert.deepEqual(records, { Records: [{ Id: 9101 }, { Id: 9102 }] });
    const contracts = await emulator.json(`/at/shape~contracts${plansPath}?_shape=Contracts.Id`);
    assert.deepEqual(contracts, { Contracts: [{ Id: 9101 }, { Id: 9102 }] });
  });

  it('has the fields of a list around plans in the scenario records', async () => {
    const page = await emulator.json(`/at/shape~records${plansPath}`);
    assert.equal(page.TotalItems, 2);
    assert.equal(page.HasNextPage, false);
    assert.deepEqual(page.Records, await emulator.json(plansPath));
  });
});
