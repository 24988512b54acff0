import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { looks } from '../../demo/choices.js';
import { members } from '../../demo/emulator/data/members.mjs';
import { runSite } from './running-site.mjs';

const demo = fileURLToPath(new URL('../../demo', import.meta.url));

describe('the demo’s site', () => {
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  /** @type {string[]} */
  let files;
  before(async () => {
    site = await runSite();
    const entries = await readdir(demo, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, path, name }) => `${(parentPath ?? path).slice(demo.length)}/${name}`);
  });
  after(() => site.stop());

  it('serves its pages under a strict policy', async () => {
    for (const path of ['/', '/index.html', '/playground.html', '/front-desk.html']) {
      const response = await fetch(site.origin + path);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type'), /^text\/html\b/);
      const policy = response.headers.get('content-security-policy');
      for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]) {
        assert.ok(policy.includes(part), part);
      }
      assert.doesNotMatch(policy, /unsafe|nonce/);
    }
  });

  it('serves what its pages are made of, and nothing of the server', async () => {
    assert.ok(files.includes('/host/host.mjs') && files.includes('/playground.js'));
    for (const file of files) {
      const isOfPages = /\.(css|js|svg)$/.test(file);
      assert.equal((await fetch(site.origin + file)).status, isOfPages ? 200 : 404, file);
    }
  });

  it('finds every module that its scripts import', async () => {
    const scripts = files.filter((file) => file.endsWith('.js') && !file.startsWith('/hosts/'));
    const named = new Set();
    for (const script of scripts) {
      const text = await readFile(demo + script, 'utf8');
      for (const [, reference] of text.matchAll(/^(?:import|\} from|export .* from)\b.*?'(\.[^']+)';$/gm)) {
        named.add(new URL(reference, site.origin + script).href);
      }
    }
    assert.ok(named.has(`${site.origin}/room.js`));
    for (const address of named) assert.equal((await fetch(address)).status, 200, address);
  });

  it('has a style sheet for every host page but the plain one, and no other', () => {
    const [{ value: plain }, ...others] = looks;
    assert.equal(plain, 'plain');
    assert.deepEqual(
      files.filter((file) => file.startsWith('/looks/')).sort(),
      others.map(({ value }) => `/looks/${value}.css`).sort(),
    );
  });

  it('tells its page no token of a member', async () => {
    const registry = await (await fetch(`${site.origin}/registry.json`)).json();
    assert.deepEqual(
      registry.members.map(({ id, name }) => [id, name]),
      members.map(({ token, name }) => [token, name]),
    );
    assert.ok(registry.members.every((member) => !Object.hasOwn(member, 'token')));
  });
});
