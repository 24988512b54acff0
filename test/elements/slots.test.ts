/** What a page puts into a widget, and when it is seen. */
import { expect } from '@open-wc/testing';
import { mount, textOf } from '../support/fixture.js';
import { openRoom } from '../support/room.js';
import { type Widget, tags } from '../support/states.js';

const attributesIn = (baseUrl: string) => `base-url="${baseUrl}" token="maya"`;

describe('Slots', () => {
  const slotted = (slot: string) => `<b slot="${slot}">Our own ${slot}</b>`;
  const slots = ['heading', 'empty', 'error', 'signed-out', 'footer'];

  /** Those of the slotted elements that are on screen. */
  const seen = (element: Element) =>
    [...element.children].filter((child) => child.checkVisibility()).map((child) => child.slot);

  for (const tag of tags) {
    for (const [state, scenario, expected] of [
      ['data', '', ['heading', 'footer']],
      ['nothing', 'empty', ['heading', 'empty', 'footer']],
      ['a failure', '403', ['heading', 'error', 'footer']],
      ['nobody signed in', '401', ['heading', 'signed-out', 'footer']],
    ] as const) {
      it(`of <${tag}> with ${state}: ${expected.join(', ')}`, async () => {
        const { baseUrl } = openRoom(scenario);
        const element = await mount<Widget>(`<${tag} ${attributesIn(baseUrl)}>${slots.map(slotted).join('')}</${tag}>`);
        await element.updateComplete;
        expect(seen(element)).to.deep.equal(expected);
      });
    }
  }

  it('leave the button that tries again', async () => {
    const { baseUrl } = openRoom('503');
    const element = await mount<Widget>(`<nx-my-plans ${attributesIn(baseUrl)}>${slotted('error')}</nx-my-plans>`);
    expect(textOf(element, 'button')).to.equal('Try again');
    expect(seen(element)).to.deep.equal(['error']);
  });

  it('of the heading take the place of the element, so that a page brings its own level', async () => {
    const { baseUrl } = openRoom();
    const element = await mount<Widget>(
      `<nx-my-plans ${attributesIn(baseUrl)}><h4 slot="heading">Abos</h4></nx-my-plans>`,
    );
    const heading = element.shadowRoot?.querySelector('[part="heading"]');
    expect(heading?.checkVisibility()).to.equal(false);
  });
});
