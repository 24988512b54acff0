import { expect } from '@open-wc/testing';
import type { Allowance } from '../../src/models/allowance.js';
import { sumOf } from '../../src/models/balance.js';
import { type Look, balanceItem } from '../../src/templates/balance.js';
import { allowance, pass, today } from '../models/samples.js';
import { drawn, part, saidBy, writing } from './drawing.js';

const draw = (records: [Allowance, ...Allowance[]], look: Partial<Look> = {}) =>
  drawn(balanceItem(sumOf(records), writing, { label: 'Money credit', details: [], ...look }));

/** What a part of a balance says. */
const said = (name: string, records: [Allowance, ...Allowance[]], look?: Partial<Look>) =>
  saidBy(part(draw(records, look), name));

describe('balanceItem', () => {
  it('is an item of a list', () => expect(draw([allowance()]).firstElementChild?.localName).to.equal('li'));

  it('has the name of its record', () => expect(said('name', [allowance()])).to.equal('Room money'));
  it('has the name that all of its records have', () =>
    expect(said('name', [allowance(), allowance()])).to.equal('Room money'));
  it('has the label where its records have different names', () =>
    expect(said('name', [allowance(), allowance({ name: 'Other' })])).to.equal('Money credit'));
  for (const name of [null, undefined, '']) {
    it(`has the label where its record is called ${JSON.stringify(name)}`, () =>
      expect(said('name', [allowance({ name })])).to.equal('Money credit'));
  }
  it('has no name where a heading says the label already', () =>
    expect(said('name', [allowance({ name: null })], { isLabelled: true })).to.equal(undefined));
  it('has a name for assistive technology even then', () => {
    const element = draw([allowance({ name: null })], { isLabelled: true });
    expect(part(element, 'meter')?.getAttribute('aria-label')).to.equal('Money credit');
  });

  it('has its badge beside the name', () =>
    expect(said('name', [allowance()], { badge: 'Team' })).to.equal('Room money Team'));
  it('has a badge also without a name', () =>
    expect(said('badge', [allowance({ name: null })], { isLabelled: true, badge: 'Team' })).to.equal('Team'));
  it('has no badge where there is none', () =>
    expect(said('badge', [allowance()], { badge: false })).to.equal(undefined));

  it('never reads a name as markup', () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = draw([allowance({ name })]);
    expect(element.querySelector('img')).to.equal(null);
    expect(saidBy(part(element, 'name'))).to.equal(name);
  });

  it('says how much is left', () => expect(said('amount', [allowance()])).to.equal('€15.00 of €20.00 left'));
  it('says that it is unlimited', () => expect(said('amount', [pass()])).to.equal('Unlimited'));
  it('says that it is used, whatever its counters say', () =>
    expect(said('amount', [pass({ used: true, remaining: 3, total: 5 })])).to.equal('Used'));
  it('has a meter', () => expect(part(draw([allowance()]), 'meter')).to.exist);
  it('has no meter when it is used', () =>
    expect(part(draw([pass({ used: true, remaining: 3, total: 5 })]), 'meter')).to.equal(undefined));

  it('says the details in their order, without the empty ones', () =>
    expect(
      said('detail', [allowance()], { details: ['For bookings', false, undefined, '', 'From the plan'] }),
    ).to.equal('For bookings · From the plan'));
  it('has no line of details without any', () => expect(part(draw([allowance()]), 'detail')).to.equal(undefined));

  it('says when it expires', () =>
    expect(said('detail', [allowance({ expires: today + 3 })])).to.equal('Expires in 3 days'));
  it('says it once where all expires on one day', () =>
    expect(said('detail', [allowance({ expires: today }), allowance({ expires: today })])).to.equal('Expires today'));
  it('says what part expires first', () =>
    expect(said('detail', [allowance({ expires: today + 1 }), allowance()])).to.equal('€15.00 of it expires tomorrow'));
  it('does not say of a part that is spent that it expires', () =>
    expect(said('detail', [allowance({ remaining: 0, expires: today + 1 }), allowance()])).to.equal(undefined));
  it('says what part expires first after one that is spent', () =>
    expect(
      said('detail', [
        allowance({ remaining: 0, expires: today + 1 }),
        allowance({ remaining: 5, expires: today + 3 }),
        allowance(),
      ]),
    ).to.equal('€5.00 of it expires in 3 days'));
  it('says when unlimited ones expire that are alone', () =>
    expect(said('detail', [pass({ expires: today })])).to.equal('Expires today'));
  it('says nothing of a part of unlimited ones', () =>
    expect(said('detail', [pass({ expires: today }), pass()])).to.equal(undefined));

  it('is marked when it is low', () => {
    const element = draw([allowance({ remaining: 1 })], { isLow: true });
    expect(part(element, 'item-low')).to.exist;
    expect(saidBy(part(element, 'detail'))).to.equal('Running low');
  });
  it('is marked when it has expired', () => {
    const element = draw([allowance({ remaining: 1, expires: today - 1 })]);
    expect(part(element, 'item-over')).to.exist;
    expect(part(element, 'item-low')).to.equal(undefined);
    expect(saidBy(part(element, 'detail'))).to.equal('Expired 29 April 2026');
  });
  it('is marked when it is used', () => expect(part(draw([pass({ used: true })]), 'item-over')).to.exist);

  const expired = today - 1;
  const conditions: [fields: Partial<Allowance>, isLow: boolean, condition: string][] = [
    [{ remaining: 10, total: 20 }, false, ''],
    [{ remaining: 20, total: 20 }, false, ''],
    [{ remaining: 5, total: null }, false, ''],
    [{ remaining: 5, total: 0 }, false, ''],
    [{ remaining: 1, total: 20 }, true, ' item-low'],
    [{ remaining: 0, total: 20 }, false, ' item-empty'],
    [{ remaining: 0, total: 20 }, true, ' item-empty'],
    [{ remaining: -5, total: 20 }, true, ' item-empty'],
    [{ remaining: 25, total: 20 }, false, ' item-full'],
    [{ remaining: null, total: null }, false, ' item-unlimited'],
    [{ remaining: null, total: null, expires: expired }, false, ' item-over'],
    [{ remaining: 25, total: 20, expires: expired }, false, ' item-over'],
    [{ remaining: 0, total: 20, expires: expired }, true, ' item-over'],
  ];
  for (const [fields, isLow, condition] of conditions) {
    it(`is “item${condition}” with ${JSON.stringify(fields)}${isLow ? ', low' : ''}`, () =>
      expect(part(draw([allowance(fields)], { isLow }), 'item')?.getAttribute('part')).to.equal(`item${condition}`));
  }
  it('does not say of what is empty that it runs low', () =>
    expect(said('detail', [allowance({ remaining: 0 })], { isLow: true })).to.equal(undefined));

  it('sets what is left apart from its sentence', () => {
    const amount = part(draw([allowance()]), 'amount');
    expect(amount?.querySelector('bdi')?.textContent).to.equal('€15.00');
    expect(amount?.textContent).to.equal('€15.00 of €20.00 left');
  });

  describe('keeps apart what the space wrote', () => {
    const hebrew = 'חדר';
    for (const [name, fields] of [
      ['name', { name: hebrew }],
      ['detail', { description: hebrew }],
      ['detail', { location: hebrew }],
    ] as const) {
      it(`as ${Object.keys(fields).join()}`, () =>
        expect(part(draw([allowance(fields)]), name)?.querySelector('bdi')?.textContent).to.equal(hebrew));
    }
    it('beside its badge', () =>
      expect(part(draw([allowance()], { badge: '×2' }), 'badge')?.localName).to.equal('bdi'));
    it('from what it did not write', () =>
      expect(part(draw([allowance({ expires: today })]), 'detail')?.querySelector('bdi')).to.equal(null));
  });
});
