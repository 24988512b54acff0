import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { members } from '../../demo/emulator/data/members.mjs';
import { benefitsPath, creditsPath, passesPath, runEmulator, servicesPath } from './running-emulator.mjs';

describe('the administrator’s records', () => {
  /** @type {Awaited<ReturnType<typeof runEmulator>>} */
  let emulator;
  before(async () => {
    emulator = await runEmulator({ now: () => new Date('2026-03-10T12:00:00Z') });
  });
  after(() => emulator.stop());

  const search = (/** @type {string} */ path) => emulator.json(path, { token: 'operator' });
  const ids = async (/** @type {string} */ path) =>
    (await search(path)).Records.map((/** @type {any} */ record) => record.Id);

  it('come in pages of 25, by Id', async () => {
    const { Records, ...envelope } = await search(`${passesPath}?CoworkerTimePass_Coworker=4110`);
    assert.equal(Records.length, 25);
    assert.equal(Records[0].Id, 6301);
    assert.deepEqual(envelope, {
      CurrentPage: 1,
      CurrentPageSize: 25,
      CurrentOrderField: 'Id',
      CurrentSortDirection: 0,
      FirstItem: 1,
      LastItem: 25,
      TotalItems: 70,
      TotalPages: 3,
      HasNextPage: true,
      HasPreviousPage: false,
      PageNumber: 1,
      PageSize: 25,
    });
  });

  it('come to an end on the last page, and are none after it', async () => {
    const last = await search(`${passesPath}?CoworkerTimePass_Coworker=4110&page=3`);
    assert.equal(last.Records.length, 20);
    assert.equal(last.LastItem, 70);
    assert.equal(last.HasNextPage, false);
    assert.equal(last.HasPreviousPage, true);
    const beyond = await search(`${passesPath}?CoworkerTimePass_Coworker=4110&page=9`);
    assert.deepEqual([beyond.Records, beyond.FirstItem, beyond.HasNextPage], [[], 0, false]);
  });

  it('come in pages of at most 1000', async () => {
    assert.equal((await search(`${creditsPath}?size=5000`)).CurrentPageSize, 1000);
    assert.equal((await search(`${creditsPath}?size=2`)).Records.length, 2);
    assert.equal((await search(`${creditsPath}?size=many&page=-1`)).CurrentPageSize, 25);
  });

  it('are more than sixty of each kind for one customer', async () => {
    for (const [path, entity] of [
      [creditsPath, 'CoworkerBookingCredit'],
      [servicesPath, 'CoworkerExtraService'],
      [passesPath, 'CoworkerTimePass'],
    ]) {
      assert.ok((await search(`${path}?${entity}_Coworker=4110`)).TotalItems > 60);
    }
  });

  it('are sorted by orderBy and dir, nulls first', async () => {
    const query = `${creditsPath}?CoworkerBookingCredit_Coworker=4109&orderBy=`;
    assert.deepEqual(await ids(`${query}RemainingCredit`), [5192, 5193, 5194, 5195, 5191]);
    assert.deepEqual(await ids(`${query}RemainingCredit&dir=1`), [5191, 5195, 5194, 5193, 5192]);
    assert.deepEqual((await ids(`${query}ExpireDate`)).slice(0, 2), [5191, 5194]);
    assert.equal((await search(`${query}Nonsense`)).CurrentOrderField, 'Id');
    assert.equal((await search(`${query}RemainingCredit&dir=1`)).CurrentSortDirection, 1);
  });

  it('are found by equality', async () => {
    assert.deepEqual(await ids(`${creditsPath}?CoworkerBookingCredit_Description=event evenings`), [5102]);
    assert.deepEqual(await ids(`${creditsPath}?CoworkerBookingCredit_Business_Currency_Code=GBP`), [5182, 5183]);
    assert.deepEqual(
      await ids(`${creditsPath}?CoworkerBookingCredit_Coworker=4101&CoworkerBookingCredit_CaneBeUsedForEvents=true`),
      [5102, 5103],
    );
    assert.deepEqual(await ids(`${servicesPath}?CoworkerExtraService_ChargePeriod=6`), [5296]);
    assert.deepEqual(await ids(`${creditsPath}?Id=5103`), [5103]);
  });

  it('are found by ranges with both ends in', async () => {
    const own = 'CoworkerBookingCredit_Coworker=4101';
    const remaining = 'CoworkerBookingCredit_RemainingCredit';
    assert.deepEqual(await ids(`${creditsPath}?${own}&from_${remaining}=6&to_${remaining}=50`), [5102, 5103, 5104]);
    const expires = 'CoworkerBookingCredit_ExpireDate';
    assert.deepEqual(
      await ids(`${creditsPath}?${own}&from_${expires}=2026-03-10T00:00&to_${expires}=2026-03-14T00:00`),
      [5102],
    );
  });

  it('ignore parameters that nobody documents', async () => {
    const all = await search(creditsPath);
    for (const query of [
      'PageSize=2',
      'PageNumber=3',
      'CoworkerBookingCredit_Nonsense=1',
      'CoworkerTimePass_Used=true',
      'Coworker=4101',
      'from_CoworkerBookingCredit_Description=1',
      'CoworkerBookingCredit_Coworker=',
    ]) {
      assert.deepEqual(await search(`${creditsPath}?${query}`), all, query);
    }
  });

  it('have null for collections in lists, and the collections by id', async () => {
    const [listed] = (await search(`${creditsPath}?Id=5101`)).Records;
    assert.equal(listed.ElegibleResourceTypes, null);
    assert.deepEqual((await search(`${creditsPath}/5101`)).ElegibleResourceTypes, [11, 12]);
  });

  it('are 404 with “Not found” by an id that nobody has', async () => {
    for (const id of ['1', 'abc']) {
      const response = await emulator.ask(`${servicesPath}/${id}`, { token: 'operator' });
      assert.equal(response.status, 404);
      assert.equal(await response.json(), 'Not found');
    }
  });

  it('name the charge period by number', async () => {
    assert.equal((await search(`${servicesPath}/5201`)).ChargePeriod, 1);
  });

  it('are the same as the member sees', async () => {
    for (const { token } of members) {
      const { Personal, Team } = await emulator.json(benefitsPath, { token });
      for (const half of [Personal, Team]) {
        for (const credit of half.BookingCredits) {
          const record = await search(`${creditsPath}/${credit.Id}`);
          assert.equal(record.Description, credit.Name);
          assert.equal(record.RemainingCredit, credit.RemainingCredit);
          assert.equal(record.BusinessCurrencyCode, credit.Business.Currency.Code);
          assert.equal(record.ExpireDate, credit.ExpireDate);
        }
        for (const service of half.ExtraServices) {
          const record = await search(`${servicesPath}/${service.Id}`);
          assert.equal(record.ExtraServiceName, service.ExtraService.Name);
          assert.equal(record.RemainingUses, service.RemainingUses);
        }
        for (const pass of half.TimePasses) {
          const record = await search(`${passesPath}/${pass.Id}`);
          assert.equal(record.TimePassName, pass.TimePass.Name);
          assert.equal(record.Used, pass.Used);
        }
      }
    }
  });

  it('include charges for bookings, which are no benefits', async () => {
    const charge = await search(`${servicesPath}/5299`);
    assert.ok(charge.BookingId);
    const { Personal } = await emulator.json(benefitsPath, { token: 'omar' });
    assert.ok(!Personal.ExtraServices.some((/** @type {any} */ service) => service.Id === 5299));
  });
});
