/**
 * Draws the grid of the widget that the address names, `?widget=nx-my-plans`, or the small grid in a host theme,
 * `?look=blog`: one row for each state, in it both color schemes and directions at three widths. The document has the class
 * `is-drawn` when all of it is there.
 */
import { grid, smallGrid, widths } from './grid.mjs';
import { box, stage } from './stage.mjs';

/** The left half is light, and the half of a half runs from left to right. */
const appearances = [
  { scheme: 'light', lang: 'en-GB', dir: 'ltr' },
  { scheme: 'light', lang: 'ar', dir: 'rtl' },
  { scheme: 'dark', lang: 'en-GB', dir: 'ltr' },
  { scheme: 'dark', lang: 'he', dir: 'rtl' },
];

/** A base URL that nobody else uses, see demo/emulator/README.md. */
async function openRoom(name, { scenario, answers = {} }) {
  const place = `${location.origin}/at/${name}`;
  const put = (what, body) => fetch(`${place}/${what}`, { method: 'PUT', body });
  await put('answers', JSON.stringify(answers));
  const play = (scenario) => put('scenario', scenario);
  if (scenario) await play(scenario);
  return { baseUrl: place, play };
}

// What loads goes on loading, however long it takes to draw all the others.
AbortSignal.timeout = () => new AbortController().signal;

const { widget, look } = Object.fromEntries(new URL(location.href).searchParams);
const cells = look ? smallGrid : grid[widget].map((sample) => ({ tag: widget, sample }));
if (look) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: `/looks/${look}.css` });
  document.head.append(link);
}

const title = document.createElement('h1');
title.textContent = look ?? widget;
const section = document.createElement('section');
section.append(title);
document.body.append(section);

async function draw({ tag, sample }, index) {
  const name = document.createElement('h2');
  name.textContent = look ? `${tag}: ${sample.name}` : sample.name;
  const row = document.createElement('div');
  row.className = 'row';
  section.append(name, row);
  const boxes = appearances.flatMap((appearance) =>
    widths.map((width) => box({ ...appearance, width }, Boolean(look))),
  );
  row.append(...boxes);
  return stage(tag, sample, await openRoom(`${look ?? widget}-${index}`, sample), boxes);
}

await Promise.all(cells.map(draw));
document.documentElement.className = 'is-drawn';
