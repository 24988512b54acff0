/** The demo page: what is chosen goes into the address and the preview; what happens there is listed below it. */
import { listEvents, listRequests } from './activity.js';
import { address } from './address.js';
import { languages, nobody, themes } from './choices.js';
import { controls } from './controls.js';
import { resizable } from './frame.js';
import { Preview } from './preview.js';
import { pseudo } from './pseudo-locale.js';
import { snippet } from './snippet.js';
import { widgets } from './start.js';
import { playedScenario, readState, writeState } from './state.js';

const byId = (id) => document.getElementById(id);

const form = /** @type {HTMLFormElement} */ (byId('controls'));
const site = byId('site');
const { registerTranslation } = await widgets;
const registry = await (await fetch(address('/registry.json'))).json();
const { show } = controls(form, registry);
const preview = new Preview(site);
const clearEvents = listEvents(site, byId('event-rows'));
const lookForRequests = listRequests(() => preview.room, byId('request-rows'), byId('request-count'));

registerTranslation('en-XA', pseudo(JSON.parse(byId('english').content.textContent)));

let state = readState();
const known = [nobody, ...registry.members.map(({ id }) => id)];
if (!known.includes(state.member)) state.member = 'maya';

const setWidth = resizable({
  frame: byId('frame'),
  handle: byId('handle'),
  size: byId('frame-size'),
  onResize: (width) => apply({ ...state, width }),
});

/** Style sheet of the host page that is on show. */
let sheet = null;

async function wear(look) {
  sheet?.remove();
  sheet = null;
  byId('look-css').hidden = look === 'plain';
  if (look === 'plain') return;
  const href = address(`/looks/${look}.css`);
  sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(sheet);
  byId('css').textContent = await (await fetch(href)).text();
}

/** Says how the widgets are, in a line above them. */
function sayHow() {
  const { widgets } = preview;
  const count = (test) => widgets.filter(test).length;
  const failed = count((widget) => widget.error && !widget.data);
  const stale = count((widget) => widget.error && widget.data);
  const loaded = count((widget) => widget.data && !widget.error);
  const open = widgets.length - failed - stale - loaded;
  const parts = [
    open && `${open} loading`,
    loaded && `${loaded} loaded`,
    stale && `${stale} not refreshed`,
    failed && `${failed} without data`,
  ].filter(Boolean);
  const text = parts.length ? `${widgets.length} widgets: ${parts.join(', ')}` : 'Loading';
  if (byId('status').textContent !== text) byId('status').textContent = text;
}
for (const type of ['nx-load', 'nx-error']) {
  site.addEventListener(type, () => {
    sayHow();
    void lookForRequests();
  });
}

function fail(text = '') {
  byId('failure').textContent = text;
  byId('failure').hidden = text === '';
}

/** Loads what the state says, in the way it says. */
async function load({ afresh }) {
  fail();
  const scenario = playedScenario(state);
  try {
    await (afresh ? preview.open(state, scenario) : preview.change(state, scenario));
    sayHow();
    if (afresh) await preview.settled();
  } catch (error) {
    fail(error.message);
  }
  await lookForRequests();
}

function apply(next) {
  const changed = (name) => state[name] !== next[name];
  const asksAnew = changed('member') || changed('scenario');
  const isDressed = changed('look');
  state = next;
  draw();
  if (isDressed) void wear(state.look);
  if (asksAnew) void load({ afresh: state.change === 'fresh' });
}

function draw() {
  show(state);
  writeState(state);
  setWidth(state.width);
  document.documentElement.style.colorScheme = themes.find(({ value }) => value === state.theme).colorScheme;
  // The frame stands for the host page: its language is chosen, that of the controls around it is not.
  site.lang = state.lang;
  site.dir = languages.find(({ value }) => value === state.lang).dir;
  byId('html').textContent = snippet(state);
}

form.addEventListener('change', () => apply({ ...state, ...Object.fromEntries(new FormData(form)) }));
form.addEventListener('submit', (event) => event.preventDefault());
byId('reload').addEventListener('click', () => load({ afresh: state.change === 'fresh' }));
byId('clear-events').addEventListener('click', clearEvents);

for (const language of ['html', 'css']) {
  byId(`copy-${language}`).addEventListener('click', async ({ currentTarget }) => {
    const name = language.toUpperCase();
    const text = byId(language).textContent;
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (!isCopied) getSelection().selectAllChildren(byId(language));
    currentTarget.textContent = isCopied ? 'Copied' : 'Selected';
    byId('copied').textContent = isCopied ? `${name} copied` : `${name} selected: copy it with the keyboard`;
    setTimeout(() => {
      currentTarget.textContent = `Copy ${name}`;
      byId('copied').textContent = '';
    }, 2500);
  });
}

draw();
void wear(state.look);

if (state.change === 'refresh' && playedScenario(state)) {
  // A refresh needs data to refresh.
  await preview.open(state, '');
  await preview.settled();
  await load({ afresh: false });
} else {
  await load({ afresh: true });
}
