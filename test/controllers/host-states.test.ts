import { expect } from '@open-wc/testing';
import { type HostState, setHostStates } from '../../src/controllers/host-states.js';

class StatefulHost extends HTMLElement {
  readonly internals = this.attachInternals();
}
customElements.define('stateful-host', StatefulHost);

const none: Record<HostState, unknown> = {
  ...{ loading: false, empty: undefined, stale: null, partial: 0 },
  ...{ unauthorized: '', offline: false, error: false, low: false },
};

describe('setHostStates', () => {
  it('sets what holds, as CSS can ask', () => {
    const host = new StatefulHost();
    setHostStates(host.internals, { ...none, stale: {}, partial: 2 });
    expect(host.matches(':state(stale):state(partial)')).to.be.true;
  });

  it('sets nothing that does not hold', () => {
    const host = new StatefulHost();
    setHostStates(host.internals, none);
    expect([...host.internals.states]).to.deep.equal([]);
  });

  it('takes away what holds no more', () => {
    const host = new StatefulHost();
    setHostStates(host.internals, { ...none, loading: true });
    setHostStates(host.internals, { ...none, low: true });
    expect([...host.internals.states]).to.deep.equal(['low']);
  });

  it('goes without in a browser that has no custom states', () => {
    expect(() => setHostStates({}, { ...none, loading: true })).not.to.throw();
  });
});
