/** Every state that a widget can be in, for tests of what must hold in all of them. */
import { fixture } from '@open-wc/testing';
import type { NxElement } from '../../src/elements.js';
import { goOffline } from './commands.js';
import { hasState, settled, until } from './fixture.js';
import { openRoom, paths } from './room.js';

export type Widget = NxElement<unknown>;

export const tags = ['nx-benefits-panel', 'nx-my-plans', 'nx-credit-meter'] as const;
export type Tag = (typeof tags)[number];

/** The widgets, and what tells one member's data from another's on each. */
export const widgets = [
  {
    tag: 'nx-benefits-panel',
    path: paths.benefits,
    heading: 'Your benefits',
    ofMaya: 'Monthly room allowance',
    ofFreya: 'Team room allowance',
  },
  {
    tag: 'nx-my-plans',
    path: paths.plans,
    heading: 'Your plans',
    ofMaya: 'Resident desk',
    ofFreya: 'Harbour office',
  },
  {
    tag: 'nx-credit-meter',
    path: paths.benefits,
    heading: 'Booking credit',
    ofMaya: '€195.50',
    ofFreya: '€90.00',
  },
] as const;

/** Whose data shows the most on each widget. */
const busiest = { 'nx-benefits-panel': 'ines', 'nx-my-plans': 'freya', 'nx-credit-meter': 'kenji' };

/** Puts a widget into a box with these styles, and does not wait for data. */
export async function placeIn(inside: string, tag: Tag, baseUrl: string, attributes: string): Promise<Widget> {
  const around = await fixture<HTMLElement>(
    `<div style="${inside}"><${tag} base-url="${baseUrl}" lang="en-GB" ${attributes}></${tag}></div>`,
  );
  return around.firstElementChild as Widget;
}

/** Every state that a widget can be in, each by what brings it there. */
export const states: Readonly<Record<string, (tag: Tag, inside: string) => Promise<Widget>>> = {
  loading: async (tag, inside) => {
    const element = await placeIn(inside, tag, openRoom('hang').baseUrl, 'token="maya"');
    await until(() => hasState(element, 'loading'), 'the state');
    return element;
  },
  data: async (tag, inside) =>
    settled(await placeIn(inside, tag, openRoom().baseUrl, `token="${busiest[tag]}" show="all" plan-href="/{id}"`)),
  'data of many kinds': async (tag, inside) =>
    settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="omar" kind="time"')),
  'data as rings': async (tag, inside) =>
    settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="omar" kind="time" variant="ring"')),
  'data with a low balance': async (tag, inside) =>
    settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="maya" kind="event"')),
  'data that has ended': async (tag, inside) =>
    settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="luis" show="all"')),
  'data that is paused': async (tag, inside) =>
    settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="priya"')),
  empty: async (tag, inside) => settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="noah"')),
  partial: async (tag, inside) => settled(await placeIn(inside, tag, openRoom('odd').baseUrl, 'token="maya"')),
  stale: async (tag, inside) => {
    const room = openRoom();
    const element = await settled(await placeIn(inside, tag, room.baseUrl, 'token="maya"'));
    await room.play('500');
    await element.reload();
    return element;
  },
  unauthorized: async (tag, inside) => settled(await placeIn(inside, tag, openRoom().baseUrl, '')),
  error: async (tag, inside) => settled(await placeIn(inside, tag, openRoom('503').baseUrl, 'token="maya"')),
  offline: async (tag, inside) => {
    await goOffline();
    return settled(await placeIn(inside, tag, openRoom().baseUrl, 'token="maya"'));
  },
  hostile: async (tag, inside) =>
    settled(await placeIn(inside, tag, openRoom('hostile').baseUrl, `token="${busiest[tag]}" plan-href="/{id}"`)),
};
