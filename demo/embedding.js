/** The page on embedding: shows the markup of each way, and what becomes of it with and without somebody signed in. */
import { nobody } from './choices.js';
import { HostSession } from './host-session.js';
import { Room } from './room.js';
import { widgets } from './start.js';

const byId = (id) => document.getElementById(id);

const session = new HostSession();
const room = new Room();
const config = document.createElement('nx-config');

/** Takes the indentation of the page off the markup. */
function dedented(markup) {
  const lines = markup.replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}

for (const way of document.querySelectorAll('.way')) {
  const sample = document.createElement('pre');
  sample.tabIndex = 0;
  sample.setAttribute('role', 'region');
  sample.setAttribute('aria-label', `Markup: ${way.querySelector('h2').textContent}`);
  sample.textContent = dedented(way.querySelector('template').innerHTML);
  const result = document.createElement('div');
  result.className = 'result';
  way.append(sample, result);
}

/** Puts the markup into the page as an editor would have left it. */
function write() {
  for (const way of document.querySelectorAll('.way')) {
    const { content } = way.querySelector('template');
    way.querySelector('.result').replaceChildren(content.cloneNode(true));
  }
}

async function enter(member) {
  byId('failure').hidden = true;
  try {
    await session.signIn(member);
    // A source of tokens stands for one visit.
    config.setAttribute('token-url', room.tokenUrl(session.visit));
    byId('session').textContent = member === nobody ? 'Sign in' : 'Sign out';
    write();
  } catch (error) {
    byId('failure').textContent = error.message;
    byId('failure').hidden = false;
  }
}

byId('session').addEventListener('click', () => enter(session.member === nobody ? 'maya' : nobody));

// The frame says how high it is, and asks for the token of the member who looks at this page.
addEventListener('message', async ({ data, source, ports: [port] }) => {
  const frame = document.querySelector('iframe');
  // Any window may ask; only this one gets an answer.
  if (!frame || source !== frame.contentWindow) return;
  if (data?.type === 'nx-height') frame.style.blockSize = `${data.height}px`;
  if (data?.type === 'nx-token-request') {
    const response = await fetch(room.tokenUrl(session.visit));
    port.postMessage({ type: 'nx-token', token: response.ok ? (await response.json()).access_token : null });
  }
});

config.setAttribute('base-url', room.baseUrl);
config.setAttribute('links', '#ways');
document.body.append(config);
await widgets;
await enter('maya');
