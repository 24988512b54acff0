import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
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
    for (const path of ['/', '/index.html', '/front-desk.html']) {
      const response = await fetch(site.origin + path);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type'), /^text\/html\b/);
      const policy = response.headers.get('content-security-policy');
      for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]) {
        assert.ok(policy.includes(part), part);
      }
      assert.doesNotMatch(policy, /unsafe|nonce/);
      assert.doesNotMatch(await response.text(), /<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/i);
    }
  });

  it('serves what its pages are made of, and nothing of the server', async () => {
    assert.ok(files.includes('/host/host.mjs') && files.includes('/demo.js'));
    for (const file of files) {
      const isOfPages = /\.(html|css|js|svg)$/.test(file);
      assert.equal((await fetch(site.origin + file)).status, isOfPages ? 200 : 404, file);
    }
  });

  it('finds every file that its pages name', async () => {
    const named = new Set();
    const read = async (/** @type {string} */ path) => {
      const response = await fetch(site.origin + path);
      assert.equal(response.status, 200, path);
      const text = await response.text();
      const references = path.endsWith('.js') ? /\bfrom '([^']+)'/g : /\b(?:src|href)="([^"#?]+\.\w+)"/g;
      for (const [, reference] of text.matchAll(references)) {
        const { pathname } = new URL(reference, site.origin + path);
        // The built files may not be there.
        if (named.has(pathname) || pathname.startsWith('/cdn/')) continue;
        named.add(pathname);
        await read(pathname);
      }
    };
    await read('/');
    await read('/front-desk.html');
    for (const path of ['/demo.css', '/room.js', '/operator-widgets.js']) assert.ok(named.has(path), path);
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
