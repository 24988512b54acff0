/**
 * What a page forbids: by Content-Security-Policy, Trusted Types, sandboxes, cross-origin isolation, permissions. Under each,
 * the widgets look as they do on a page that forbids nothing, and the browser has nothing to complain of. In Chromium, with
 * the files that `npm run build` makes.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { drawn, root } from '../hosts/site.mjs';
import { bundle } from './bundle.mjs';
import { openBrowser, openPage, picture, startHost, tags, widgetsMarkup } from './host.mjs';

const files = { module: 'cdn/nx-widgets.js', classic: 'cdn/nx-widgets.iife.js' };

/** Each as README has it. */
const scriptTags = {
  module: (src, attributes) => `<script type="module" src="${src}" ${attributes}></script>`,
  classic: (src, attributes) => `<script defer src="${src}" ${attributes}></script>`,
};

const kinds = Object.keys(files);

/** All of a page fits in. */
const viewport = { width: 800, height: 1600 };

const nonce = 'c2VhLXNoZWxs';

let host, browser, visit, baseUrl;

/** Origin of the scripts and of the API; not the pages' own. */
let origin;

/** By the kind of script: what the widgets look like where nothing is forbidden: `picture`, `pixels`, and `color` of the meter's fill. */
const plain = {};

/** The browser's features that a page can be denied. */
let permissions;

/** By the kind of script, for `integrity` and policies. */
const hashes = {};

before(async () => {
  host = await startHost();
  ({ origin } = host.services);
  baseUrl = host.services.baseUrl('policies');
  browser = await openBrowser();
  const type = 'text/javascript';
  host.file({ path: '/application.js', type, body: await bundle(application) });
  host.file({ path: '/application-with-widgets.js', type, body: await bundle(applicationWithWidgets) });
  host.file({ path: '/token', type: 'text/plain', body: 'maya' });
  for (const kind of kinds) {
    const hash = createHash('sha384').update(await readFile(join(root, files[kind])));
    hashes[kind] = `sha384-${hash.digest('base64')}`;
    await go(pageWith(kind));
    const { meters } = await drawn(visit.page, 'nx-credit-meter');
    plain[kind] = { picture: await picture(visit.page), pixels: await pixels(visit.page), color: meters[0].color };
    permissions = await visit.page.evaluate(() => document.featurePolicy.allowedFeatures());
    await leave();
  }
});

afterEach(() => leave());

after(async () => {
  await browser?.close();
  await host?.stop();
});

/** Opens a page, which is `visit` then. */
async function go(url) {
  visit = await openPage(browser, url);
  await visit.page.setViewport(viewport);
}

async function leave() {
  await visit?.page.close();
  visit = undefined;
}

/** What the part of a page where the widgets are looks like, as a PNG. */
const pixels = async (page) => Buffer.from(await (await page.$('main')).screenshot());

/**
 * A page of the host's with the three widgets.
 *
 * @typedef {object} Conditions
 * @property {string} [policy] The Content-Security-Policy.
 * @property {Record<string, string>} [headers] Further ones.
 * @property {string} [attributes] Of the script.
 * @property {(script: string) => string} [head] What stands in the head, made of the script's tag.
 * @property {string} [body] The widgets, as markup.
 * @property {string} [aside] What else is on the page.
 *
 * @param {'module' | 'classic'} kind
 * @param {Conditions} [conditions]
 */
const htmlWith = (
  kind,
  { attributes = '', head = (script) => script, body = widgetsMarkup(baseUrl), aside = '' } = {},
) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Members</title>
${head(scriptTags[kind](host.services[kind], attributes))}
</head>
<body>
<main>
${body}
</main>
${aside}
</body>
</html>`;

/** Serves that page. */
const pageWith = (kind, conditions = {}) =>
  host.page({ html: htmlWith(kind, conditions), headers: headersOf(conditions) });

const headersOf = ({ policy, headers }) => ({ ...(policy && { 'Content-Security-Policy': policy }), ...headers });

/** A page that has that page in a sandboxed frame. */
const pageFraming = (attributes, conditions = {}) =>
  host.page({
    html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Frame</title>
<iframe title="Members" width="700" height="1400" sandbox="allow-scripts" ${attributes}></iframe>`,
    headers: headersOf(conditions),
  });

/** The widgets of the open page, or of a frame in it, look as on a plain page, and nothing was complained of. */
async function assertUnhindered(kind, frame = visit.page) {
  assert.deepEqual(await picture(frame), plain[kind].picture);
  // A frame is painted apart, and no two shades are the same to the last bit.
  if (frame === visit.page) assert.ok(plain[kind].pixels.equals(await pixels(frame)), 'some pixels differ');
  assert.deepEqual(await visit.complaints(), []);
}

/** A web application of the host's, made with Lit. */
const application = `
  import { LitElement, css, html } from 'lit';
  customElements.define('host-application', class extends LitElement {
    static properties = { rooms: {} };
    static styles = css\`li { color: teal }\`;
    constructor() {
      super();
      this.rooms = ['Quay', 'Mole'];
    }
    render() {
      return html\`
        <ul>\${this.rooms.map((room) => html\`<li>\${room}</li>\`)}</ul>
        <button @click=\${() => (this.rooms = [...this.rooms, 'Pier'])}>More</button>\`;
    }
  });
`;

/** That application and the npm package as an integrator bundles them, with one Lit for both. */
const applicationWithWidgets = `import './dist/index.js'; ${application}`;

/** The host's application is there and lives. */
async function assertApplicationWorks() {
  const list = () => visit.page.$eval('host-application', ({ shadowRoot }) => shadowRoot.querySelector('ul').innerText);
  assert.equal(await list(), 'Quay\nMole');
  await visit.page.locator('host-application >>> button').click();
  assert.equal(await list(), 'Quay\nMole\nPier');
}

describe('On a page that forbids nothing', () => {
  for (const kind of kinds) {
    it(`the widgets of the ${kind} script show what Maya has, drawn to scale`, () => {
      const shown = plain[kind].picture;
      assert.match(shown['nx-benefits-panel'].text, /Monthly room allowance €145\.50 of €200\.00 left/);
      assert.match(shown['nx-my-plans'].text, /Resident desk .*€390\.00 Active/);
      assert.deepEqual(shown['nx-credit-meter'].meters, [
        { label: 'Booking credit', valueText: '€195.50 of €250.00 left', percent: 78, isColored: true },
      ]);
      for (const tag of tags) {
        assert.ok(shown[tag].isVisible, tag);
        assert.equal(shown[tag].error, undefined);
      }
    });
  }
});

/** A policy as strict as can be, with whatever it is to have besides. */
const strict = (...more) =>
  ["default-src 'none'", `script-src ${origin}`, "style-src 'self'", `connect-src ${origin}`, ...more].join('; ');

/** A policy that forbids every style that the browser asks it about. */
const noStyle = () =>
  [
    `default-src 'none'; script-src ${origin}; connect-src ${origin}`,
    "style-src 'none'; style-src-attr 'none'; style-src-elem 'none'",
  ].join('; ');

const trustedTypes = "require-trusted-types-for 'script'";

const placeholders = () =>
  tags
    .map(
      (tag) =>
        `<div data-nx-widget="${tag.slice(3)}" data-base-url="${baseUrl}" data-token="maya">Ask at the front desk.</div>`,
    )
    .join('\n');

/** @type {Record<string, (kind: 'module' | 'classic') => Conditions>} */
const conditions = {
  'a list of origins': () => ({ policy: strict() }),
  'a list of addresses': (kind) => ({
    policy: `default-src 'none'; script-src ${host.services[kind]}; connect-src ${baseUrl}/api/`,
  }),
  'a nonce': () => ({
    attributes: `nonce="${nonce}"`,
    policy: `default-src 'none'; script-src 'nonce-${nonce}'; connect-src ${origin}`,
  }),
  "a nonce and 'strict-dynamic'": () => ({
    attributes: `nonce="${nonce}"`,
    policy: `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; connect-src ${origin}`,
  }),
  "'strict-dynamic', inserted by a script that has the nonce": (kind) => ({
    head: () => `<script nonce="${nonce}">
      const script = document.createElement('script');
      script.type = '${kind === 'module' ? 'module' : ''}';
      script.src = '${host.services[kind]}';
      document.head.append(script);
    </script>`,
    policy: `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src ${origin}`,
  }),
  'a hash': (kind) => ({
    attributes: `integrity="${hashes[kind]}" crossorigin`,
    policy: `default-src 'none'; script-src '${hashes[kind]}'; connect-src ${origin}`,
  }),
  'an Integrity-Policy': (kind) => ({
    attributes: `integrity="${hashes[kind]}" crossorigin`,
    headers: { 'Integrity-Policy': 'blocked-destinations=(script)' },
  }),
  'a policy in a <meta>': () => ({
    head: (script) => `<meta http-equiv="Content-Security-Policy" content="${strict(trustedTypes)}">${script}`,
  }),
  "style-src 'none'": () => ({ policy: noStyle() }),

  [trustedTypes]: () => ({ policy: strict(trustedTypes) }),
  'trusted-types nx-widgets': () => ({ policy: strict(trustedTypes, 'trusted-types nx-widgets') }),
  'trusted-types some-other-policy': () => ({ policy: strict(trustedTypes, 'trusted-types some-other-policy') }),
  "trusted-types 'none'": () => ({ policy: strict(trustedTypes, "trusted-types 'none'") }),

  'the policy of a MediaWiki': () => ({
    policy: [
      `script-src 'unsafe-eval' blob: 'self' 'nonce-${nonce}' 'unsafe-inline' ${origin}`,
      `default-src 'self' data: blob: ${origin}`,
      "style-src 'self' data: blob: 'unsafe-inline'",
      "object-src 'none'",
      'report-uri /api.php?action=cspreport&format=json',
    ].join('; '),
  }),
  'every header that hardens a page': () => ({
    policy: strict(
      trustedTypes,
      "trusted-types 'none'",
      ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "script-src-attr 'none'"],
    ),
    headers: {
      'Permissions-Policy': permissions.map((feature) => `${feature}=()`).join(', '),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  }),
  'sandbox allow-scripts': () => ({ policy: strict('sandbox allow-scripts', trustedTypes) }),

  'the strictest policy, from placeholders': () => ({
    body: placeholders(),
    policy: strict(trustedTypes, "trusted-types 'none'"),
  }),
  'the strictest policy, with tokens of the page’s own origin': () => ({
    body: `<nx-config base-url="${baseUrl}" token-url="/token"></nx-config>${tags.map((tag) => `<${tag}></${tag}>`).join('\n')}`,
    policy: `default-src 'none'; script-src ${origin}; connect-src ${origin} ${host.origin}/token; ${trustedTypes}; trusted-types 'none'`,
  }),
};

describe('The widgets look the same under', () => {
  for (const [name, conditionsFor] of Object.entries(conditions)) {
    for (const kind of kinds) {
      it(`${name}, from the ${kind} script`, async () => {
        await go(pageWith(kind, conditionsFor(kind)));
        await assertUnhindered(kind);
      });
    }
  }
});

describe("Under style-src 'none'", () => {
  for (const kind of kinds) {
    it(`a bar and a ring of the ${kind} script are coloured, and as long as the share that is left`, async () => {
      const body = ['bar', 'ring']
        .map(
          (variant) =>
            `<nx-credit-meter variant="${variant}" scope="personal" base-url="${baseUrl}" token="maya"></nx-credit-meter>`,
        )
        .join('\n');
      await go(pageWith(kind, { body, policy: noStyle() }));
      for (const variant of ['bar', 'ring']) {
        const { meters, width } = await drawn(visit.page, `[variant="${variant}"]`);
        assert.equal(meters.length, 1);
        assert.ok(width > 100, `${variant}: ${width}px`);
        assert.ok(Math.abs(meters[0].share - 195.5 / 250) < 0.01, `${variant}: ${meters[0].share}`);
        assert.equal(meters[0].color, plain[kind].color, variant);
      }
      assert.deepEqual(await visit.complaints(), []);
    });
  }
});

describe('On a page that is isolated from other origins, the widgets look the same, and it stays isolated,', () => {
  for (const embedder of ['require-corp', 'credentialless']) {
    for (const kind of kinds) {
      it(`by Cross-Origin-Embedder-Policy: ${embedder}, with the ${kind} script`, async () => {
        const headers = { 'Cross-Origin-Embedder-Policy': embedder, 'Cross-Origin-Opener-Policy': 'same-origin' };
        await go(pageWith(kind, { policy: strict(), headers }));
        await assertUnhindered(kind);
        assert.ok(await visit.page.evaluate(() => globalThis.crossOriginIsolated));
      });
    }
  }
});

describe('In a sandboxed frame, whose origin is opaque, the widgets look the same', () => {
  async function assertUnhinderedInFrame(kind) {
    const [, frame] = visit.page.frames();
    await assertUnhindered(kind, frame);
    assert.equal(await frame.evaluate(() => globalThis.origin), 'null');
  }

  for (const kind of kinds) {
    it(`under a policy of its own, from the ${kind} script`, async () => {
      const inner = pageWith(kind, { policy: strict(trustedTypes, "trusted-types 'none'") });
      await go(pageFraming(`src="${inner}"`));
      await assertUnhinderedInFrame(kind);
    });

    it(`under the policy of the page around it, from the ${kind} script`, async () => {
      const inner = htmlWith(kind).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      await go(pageFraming(`srcdoc="${inner}"`, { policy: strict(trustedTypes, "trusted-types 'none'") }));
      await assertUnhinderedInFrame(kind);
    });
  }
});

describe('Beside an application with a Lit of its own, both look the same and live,', () => {
  const tag = '<script type="module" src="/application.js"></script>';
  const orders = {
    'loaded after it': (script) => tag + script,
    'loaded before it': (script) => script + tag,
  };
  const policies = {
    'no policy': () => undefined,
    [trustedTypes]: () => strict(`script-src-elem ${origin} ${host.origin}`, trustedTypes),
    'trusted-types lit-html': () =>
      strict(`script-src-elem ${origin} ${host.origin}`, trustedTypes, 'trusted-types lit-html'),
  };
  for (const [which, policy] of Object.entries(policies)) {
    for (const [order, head] of Object.entries(orders)) {
      for (const kind of kinds) {
        it(`under ${which}, ${order}, from the ${kind} script`, async () => {
          await go(pageWith(kind, { head, policy: policy(), aside: '<host-application></host-application>' }));
          await assertUnhindered(kind);
          await assertApplicationWorks();
          assert.deepEqual(await visit.complaints(), []);
        });
      }
    }
  }
});

describe('The npm package, bundled with the Lit of an application,', () => {
  const openUnder = (policy) =>
    go(
      pageWith('module', {
        head: () => '<script type="module" src="/application-with-widgets.js"></script>',
        policy: `default-src 'none'; script-src 'self'; connect-src ${origin}; ${trustedTypes}; ${policy}`,
        aside: '<host-application></host-application>',
      }),
    );

  it('looks the same under trusted-types lit-html', async () => {
    await openUnder('trusted-types lit-html');
    await assertUnhindered('module');
    await assertApplicationWorks();
  });

  it('is stopped by trusted-types without lit-html, together with the application', async () => {
    await openUnder('trusted-types nx-widgets');
    assert.equal(await visit.page.$('nx-my-plans:defined, host-application:defined'), null);
    assert.match((await visit.complaints()).join('\n'), /Policy "lit-html" disallowed/);
  });
});

describe('What a policy must allow:', () => {
  for (const kind of kinds) {
    it(`without the ${kind} script, the text of placeholders stays, and the browser says what is missing`, async () => {
      await go(pageWith(kind, { body: placeholders(), policy: "default-src 'none'; script-src 'self'" }));
      assert.equal(await visit.page.$(`:is(${tags.join()}):defined`), null);
      const text = await visit.page.$eval('main', (main) => main.innerText);
      assert.deepEqual(text.split('\n'), Array(3).fill('Ask at the front desk.'));
      assert.deepEqual(await visit.violations(), [`script-src-elem: ${host.services[kind]}`]);
    });

    it(`without connect-src, each widget of the ${kind} script says calmly that the space can’t be reached`, async () => {
      const room = `unreached-${kind}`;
      const body = widgetsMarkup(host.services.baseUrl(room));
      await go(pageWith(kind, { body, policy: `default-src 'none'; script-src ${origin}` }));
      const shown = await picture(visit.page);
      for (const tag of tags) {
        assert.match(shown[tag].text, /Your space can’t be reached\. Please try again\. Try again$/);
        assert.equal(shown[tag].error, 'network');
        assert.ok(shown[tag].isVisible);
        const lines = visit.written.filter((line) => line.startsWith(`error: <${tag}>`));
        assert.equal(lines.length, 1, tag);
        assert.match(lines[0], /network: GET \/api\/public\/\S+ .*connect-src/);
      }
      const directives = (await visit.violations()).map((violation) => violation.split(':')[0]);
      assert.deepEqual([...new Set(directives)], ['connect-src']);
      assert.deepEqual(await host.services.log(room), []);
    });
  }

  it('without the address of the tokens in connect-src, they say that the page couldn’t sign in, and the console why', async () => {
    const { body, policy } = conditions['the strictest policy, with tokens of the page’s own origin']('module');
    await go(pageWith('module', { body, policy: policy.replace(` ${host.origin}/token`, '') }));
    const shown = await picture(visit.page);
    for (const tag of tags) {
      assert.match(shown[tag].text, /This page couldn’t sign you in\. Please try again\. Try again$/);
      const lines = visit.written.filter((line) => line.startsWith(`error: <${tag}>`));
      assert.equal(lines.length, 1, tag);
      assert.match(lines[0], /network: GET \/token .*connect-src/);
    }
  });
});

describe('The built files have nothing in them that a policy blocks:', () => {
  /** What to look for, and an example that would be found. */
  const blocked = {
    'a style attribute': [/(?<![\w.$])style=|setAttribute\(["'`]style/, '<div style="width:78%">'],
    'an element that loads or runs': [/<(style|link|script|iframe|img|object)\b/i, '<style>'],
    'such an element, made by script': [
      /createElement\(["'`](style|link|script|iframe|img|object)/,
      'createElement("style")',
    ],
    'text that is run': [/\beval\b|\bFunction\(|\bset(Timeout|Interval)\(["'`]|javascript:/, 'new Function("")'],
    'a listener in an attribute': [/\son\w+=["'\w]/, '<a onclick="">'],
    'an address that holds its content': [/(?<=["'`(])(data|blob):/, 'url(data:image/png;base64,)'],
    'a worker, a style sheet or a chunk of its own but the languages': [
      /\bWorker\(|\bimportScripts\b|\bimport\((?!(new URL\()?"\.\/locales\/[a-z]{2}\.js")|@import/,
      'import("./x.js")',
    ],
  };
  for (const [what, [pattern, example]] of Object.entries(blocked)) {
    it(what, async () => {
      assert.match(example, pattern);
      for (const kind of kinds) {
        const code = await readFile(join(root, files[kind]), 'utf8');
        assert.deepEqual(code.match(pattern), null, files[kind]);
      }
    });
  }
});
