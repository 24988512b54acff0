import { expect } from '@open-wc/testing';
import type { MyPlans } from '../../src/api/plans.js';
import { answersShape, createShape, wantedTree } from '../../src/api/shape.js';

describe('createShape', () => {
  it('keeps the paths in their order', () => {
    const { fields } = createShape<MyPlans>()(['Records.Tariff.Name', 'Records.Id']);
    expect(fields).to.deep.equal(['Records.Tariff.Name', 'Records.Id']);
  });
});

describe('wantedTree', () => {
  it('makes a leaf of each path', () => {
    expect(wantedTree(['A', 'B'])).to.deep.equal({ A: {}, B: {} });
  });

  it('puts paths with the same beginning on one branch', () => {
    expect(wantedTree(['A.B.C', 'A.B.D', 'A.E'])).to.deep.equal({
      A: { B: { C: {}, D: {} }, E: {} },
    });
  });

  it('wants nothing without paths', () => {
    expect(wantedTree([])).to.deep.equal({});
  });

  it('wants a path once that is named twice', () => {
    expect(wantedTree(['A.B', 'A.B'])).to.deep.equal({ A: { B: {} } });
  });

  for (const name of ['__proto__', 'constructor']) {
    it(`leaves the prototype of all objects alone when a path begins with ${name}`, () => {
      try {
        wantedTree([`${name}.nxPolluted`]);
        expect('nxPolluted' in {} || 'nxPolluted' in Object).to.be.false;
      } finally {
        Reflect.deleteProperty(Object.prototype, 'nxPolluted');
        Reflect.deleteProperty(Object, 'nxPolluted');
      }
    });
  }
});

const answers = {
  'is answered by a value': { A: 1 },
  'is answered by a value that is null': { A: null },
  'is answered by a value deep inside': { A: { B: [{}, { C: false }] } },
  'is answered by an empty list inside': { Records: [] },
  'is answered by one record of several': [{}, { A: '' }],
  'is answered by a text, which is no record': 'text',
};

const hollow = {
  'is not answered by an object without fields': {},
  'is not answered by objects that hold such objects': { A: { B: {} } },
  'is not answered by a list of empty records': [{}, {}],
  'is not answered by a named list of empty records': { Records: [{}, {}] },
  'is not answered by an empty list alone': [],
};

describe('answersShape', () => {
  for (const [fact, body] of Object.entries(answers)) it(fact, () => expect(answersShape(body)).to.be.true);
  for (const [fact, body] of Object.entries(hollow)) it(fact, () => expect(answersShape(body)).to.be.false);
});
