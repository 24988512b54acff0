import { expect } from '@open-wc/testing';
import type { Plan } from '../../src/models/plan.js';
import { planCard } from '../../src/templates/plan.js';
import { today } from '../models/samples.js';
import { drawn, part, saidBy, writing } from './drawing.js';

const draw = (fields: Partial<Plan> = {}, href?: string) => {
  const plan: Plan = {
    ...{ id: 7, name: 'Desk', isMain: false, price: '€100.00', state: 'active', day: null, nextName: null, facts: [] },
    ...fields,
  };
  return drawn(planCard(plan, writing, 3, href));
};

const said = (name: string, fields?: Partial<Plan>) => saidBy(part(draw(fields), name));

describe('planCard', () => {
  it('has the name as a heading', () => {
    const name = part(draw(), 'name');
    expect(saidBy(name)).to.equal('Desk');
    expect(name?.getAttribute('aria-level')).to.equal('3');
  });

  for (const name of [null, undefined, '']) {
    it(`is called a plan where it is called ${JSON.stringify(name)}`, () =>
      expect(said('name', { name })).to.equal('Plan'));
  }

  it('has a link where there is an address', () => {
    const link = part(draw({}, 'https://acme.example/7'), 'link') as HTMLAnchorElement;
    expect(link.href).to.equal('https://acme.example/7');
    expect(saidBy(link)).to.equal('Desk');
  });
  it('has no link without one', () => expect(part(draw(), 'link')).to.equal(undefined));

  it('says that it is the main plan', () => expect(said('badge', { isMain: true })).to.equal('Main plan'));
  it('does not say so of others', () => expect(said('badge')).to.equal(undefined));
  it('has the price as the space writes it', () => expect(said('price', { price: '390 €/mo' })).to.equal('390 €/mo'));
  for (const price of [null, '']) {
    it(`has no price with ${JSON.stringify(price)}`, () => expect(said('price', { price })).to.equal(undefined));
  }

  const states: [fields: Partial<Plan>, text: string][] = [
    [{ state: 'active' }, 'Active'],
    [{ state: 'upcoming', day: today + 1 }, 'Starts 1 May 2026'],
    [{ state: 'paused', day: today + 1 }, 'Paused until 1 May 2026'],
    [{ state: 'paused' }, 'Paused'],
    [{ state: 'pausing', day: today + 1 }, 'Pause planned from 1 May 2026'],
    [{ state: 'pausing' }, 'Pause planned'],
    [{ state: 'changing', day: today + 1, nextName: 'Office' }, 'Changes to Office on 1 May 2026'],
    [{ state: 'changing', nextName: 'Office' }, 'Changes to Office'],
    [{ state: 'ending', day: today }, 'Ends on 30 April 2026'],
    [{ state: 'ending' }, 'Ends'],
    [{ state: 'ended', day: today - 1 }, 'Ended on 29 April 2026'],
    [{ state: 'ended' }, 'Ended'],
  ];
  for (const [fields, text] of states) {
    it(`says “${text}”`, () => expect(said(`status-${fields.state ?? ''}`, fields)).to.equal(text));
  }

  it('is marked when it has ended', () => expect(part(draw({ state: 'ended' }), 'item-over')).to.exist);
  it('is not marked before', () => expect(part(draw({ state: 'ending' }), 'item-over')).to.equal(undefined));

  it('writes a fact that is a day', () =>
    expect(said('fact-renewal', { facts: [['renewal', today]] })).to.equal('Next renewal 30 April 2026'));
  it('writes a fact that is a text', () =>
    expect(said('fact-desks', { facts: [['desks', 'A1, A2']] })).to.equal('Desks A1, A2'));
  it('writes a fact that has no value', () =>
    expect(said('fact-terms', { facts: [['terms', true]] })).to.equal('Terms not accepted yet'));
  it('keeps the facts in their order', () => {
    const element = draw({
      facts: [
        ['desks', 'A1'],
        ['start', today],
      ],
    });
    expect([...element.querySelectorAll('dt')].map((label) => label.textContent)).to.deep.equal(['Desks', 'Start']);
  });

  it('keeps the names of plans apart from the words around', () => {
    const element = draw({ name: 'שולחן', state: 'changing', day: today + 1, nextName: 'משרד' });
    expect(part(element, 'name')?.querySelector('bdi')?.textContent).to.equal('שולחן');
    expect(part(element, 'status')?.querySelector('bdi')?.textContent).to.equal('משרד');
  });
  it('writes a name with any character as it is', () =>
    expect(said('status-changing', { state: 'changing', nextName: 'Desk @ #2' })).to.equal('Changes to Desk @ #2'));

  it('never reads what the space wrote as markup', () => {
    const markup = '<img src=x onerror=alert(1)>';
    const element = draw({
      name: markup,
      price: markup,
      state: 'changing',
      nextName: markup,
      facts: [['desks', markup]],
    });
    expect(element.querySelector('img')).to.equal(null);
  });
});
