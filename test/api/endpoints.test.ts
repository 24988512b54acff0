import { expect } from '@open-wc/testing';
import { endpoints } from '../../src/api/endpoints.js';

const { coworkers, plans, system } = endpoints;
const [first, second] = [{ Id: 1 }, { Id: 2 }];

const read = {
  'takes a bare array': [
    [first, second],
    [first, second],
  ],
  'takes an empty array': [[], []],
  'takes Records': [{ Records: [first] }, [first]],
  'takes Records among paging fields': [{ Records: [first], CurrentPage: 1, HasNextPage: false }, [first]],
  'takes Records beside another array': [{ Records: [first], Errors: [second] }, [first]],
  'takes Contracts': [{ Contracts: [first] }, [first]],
  'takes Contracts beside another array': [{ Warnings: [], Contracts: [first] }, [first]],
  'prefers Records to Contracts': [{ Contracts: [first], Records: [second] }, [second]],
  'takes the only array there is': [{ Total: 1, Items: [first] }, [first]],
  'takes Records that are null': [{ Records: null }, null],
} as const;

const refused = {
  'refuses an object without an array': { Total: 0 },
  'refuses an object of two arrays': { A: [first], B: [second] },
  'refuses null': null,
  'refuses a text': 'not valid',
  'refuses a number': 5,
  'refuses an empty object': {},
  'refuses a confirmation that says failure': { WasSuccessful: false, Value: null, Status: 500, Errors: null },
  'refuses a confirmation that says failure with a list of errors': { WasSuccessful: false, Status: 500, Errors: [] },
};

describe('endpoints.plans.my', () => {
  for (const [fact, [body, records]] of Object.entries(read)) {
    it(fact, () => expect(plans.my.unwrap(body)).to.deep.equal({ Records: records }));
  }
  for (const [fact, body] of Object.entries(refused)) {
    it(fact, () => expect(plans.my.unwrap(body)).to.equal(undefined));
  }
});

describe('endpoints.coworkers.benefits', () => {
  for (const body of [{ Personal: {} }, { Team: {} }, { Personal: null, Team: null }]) {
    it(`takes ${JSON.stringify(body)}`, () => expect(coworkers.benefits.unwrap(body)).to.equal(body));
  }
  for (const body of [{}, { WasSuccessful: false }, [], null, 'Personal', 1]) {
    it(`refuses ${JSON.stringify(body)}`, () => expect(coworkers.benefits.unwrap(body)).to.equal(undefined));
  }
});

describe('endpoints.system.business', () => {
  it('takes an object', () => {
    const body = { Name: 'Harbour Loft' };
    expect(system.business.unwrap(body)).to.equal(body);
  });

  for (const body of [[], null, 'Harbour Loft']) {
    it(`refuses ${JSON.stringify(body)}`, () => expect(system.business.unwrap(body)).to.equal(undefined));
  }

  it('needs no token', () => expect(system.business.open).to.be.true);
});
