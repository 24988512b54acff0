import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runSite } from './running-site.mjs';

describe('the demo’s embed page', () => {
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  before(async () => {
    site = await runSite();
  });
  after(() => site.stop());

  it('is the shipped page with all that is the site’s own filled in', async () => {
    const { origin } = site;
    const page = await (await fetch(`${origin}/embed?widget=my-plans`)).text();
    assert.doesNotMatch(page, /(base-url|token-url|content|json\+oembed" href)=""/);
    assert.ok(page.includes(`<nx-config base-url="${origin}/at/embed" token-url="${origin}/host/token">`));
    assert.ok(page.includes(`<meta name="nx-embed-origins" content="${origin}" />`));
    assert.ok(page.includes(`script-src 'self' ${origin};`));
    const files = Array.from(
      page.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g),
      ([, file]) => file,
    );
    assert.deepEqual(files, ['/cdn/embed.css', '/cdn/nx-widgets.iife.js', '/cdn/embed.js']);
    for (const file of files) assert.equal((await fetch(origin + file)).status, 200, file);
  });

  it('says whose frames may show it', async () => {
    const { headers } = await fetch(`${site.origin}/embed`);
    assert.match(headers.get('content-type'), /^text\/html\b/);
    assert.match(headers.get('content-security-policy'), /^frame-ancestors 'self' http:\/\/localhost:\* /);
    assert.equal(headers.get('x-frame-options'), null);
  });

  it('names its oEmbed endpoint, with the address that was asked for and nothing else of it', async () => {
    const address = `${site.origin}/embed?widget=my-plans&heading="><script>alert(1)</script>`;
    const page = await (await fetch(address)).text();
    assert.ok(!page.includes('alert(1)</script>'));
    const [, href] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)" \/>/.exec(page);
    const { pathname, searchParams } = new URL(href.replaceAll('&amp;', '&'));
    assert.equal(pathname, '/oembed');
    assert.equal(searchParams.get('url'), new URL(address).href);
  });
});

describe('the demo’s oEmbed endpoint', () => {
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  before(async () => {
    site = await runSite();
  });
  after(() => site.stop());

  const ask = (/** @type {Record<string, string>} */ query) =>
    fetch(`${site.origin}/oembed?${new URLSearchParams(query)}`);
  const embed = (query = 'widget=my-plans') => `${site.origin}/embed?${query}`;

  it('answers a frame, and a link for where there can be none', async () => {
    const response = await ask({ url: embed('widget=credit-meter&kind=time'), format: 'json' });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^application\/json\b/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const { html, ...rest } = await response.json();
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: 'My credit',
      provider_url: site.origin,
      width: 600,
      height: 200,
    });
    const src = embed('widget=credit-meter&amp;kind=time');
    assert.ok(html.startsWith(`<blockquote class="wp-embedded-content"><a href="${src}">My credit</a></blockquote>`));
    assert.match(html, /<iframe class="wp-embedded-content" sandbox="[^"]*" src="[^"]*" [^<>]*><\/iframe>$/);
    assert.ok(html.includes(` src="${src}" width="600" height="200" title="My credit"`));
  });

  it('calls each widget by a name of its own', async () => {
    const titles = await Promise.all(
      ['benefits-panel', 'my-plans', 'credit-meter'].map(async (widget) => {
        const { title } = await (await ask({ url: embed(`widget=${widget}`) })).json();
        return title;
      }),
    );
    assert.deepEqual(titles, ['My benefits', 'My plans', 'My credit']);
  });

  it('keeps to the room that there is', async () => {
    for (const [maxwidth, maxheight, width, height] of [
      ['320', '300', 320, 300],
      ['9999', '9999', 600, 600],
      ['0', '-5', 600, 600],
      ['wide', '', 600, 600],
      ['250.9', '1e9', 250, 600],
    ]) {
      const answer = await (await ask({ url: embed(), maxwidth, maxheight })).json();
      assert.deepEqual([answer.width, answer.height], [width, height]);
      assert.ok(answer.html.includes(` width="${width}" height="${height}" `));
    }
  });

  it('writes nothing of an address as markup', async () => {
    const url = `${embed()}&heading="><img src=x onerror=alert(1)>'&a=<script>#"><b>`;
    const { html } = await (await ask({ url })).json();
    assert.deepEqual(html.match(/<\/?\w+/g), ['<blockquote', '<a', '</a', '</blockquote', '<iframe', '</iframe']);
    assert.doesNotMatch(html, /\son\w+="|#/);
  });

  it('knows no addresses but those of the embed page', async () => {
    for (const url of [
      '',
      'embed?widget=my-plans',
      '/embed?widget=my-plans',
      `${site.origin}/?widget=my-plans`,
      `${site.origin}/embed/?widget=my-plans`,
      `${site.origin.replace('127.0.0.1', 'localhost')}/embed?widget=my-plans`,
      `https://www.example/embed?widget=my-plans`,
      embed().replace('http:', 'https:'),
      embed().replace('//', '//member:secret@'),
      'javascript:alert(1)//embed?widget=my-plans',
      embed(''),
      embed('widget=config'),
      embed('widget=toString'),
      embed('widget=__proto__'),
    ]) {
      const response = await ask({ url });
      assert.equal(response.status, 404, url);
      assert.equal(await response.text(), '');
    }
    assert.equal((await fetch(`${site.origin}/oembed`)).status, 404);
  });

  it('says that it answers JSON and nothing else', async () => {
    assert.equal((await ask({ url: embed(), format: 'xml' })).status, 501);
  });
});
