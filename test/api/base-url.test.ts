import { expect } from '@open-wc/testing';
import { parseBaseUrl, parseTokenUrl } from '../../src/api/base-url.js';

const accepted = {
  'takes an https origin': ['https://acme.spaces.nexudus.com', 'https://acme.spaces.nexudus.com'],
  'keeps a path': ['https://intranet.example/nexudus', 'https://intranet.example/nexudus'],
  'keeps a port': ['https://intranet.example:8443/nexudus', 'https://intranet.example:8443/nexudus'],
  'keeps a path with several steps': ['https://intranet.example/a/b%20c', 'https://intranet.example/a/b%20c'],
  'takes a trailing slash off': ['https://acme.example/', 'https://acme.example'],
  'takes several trailing slashes off': ['https://acme.example///', 'https://acme.example'],
  'takes trailing slashes off a path': ['https://acme.example/proxy//', 'https://acme.example/proxy'],
  'writes scheme and host in small letters': ['HTTPS://ACME.example/Path', 'https://acme.example/Path'],
  'ignores spaces around': ['  https://acme.example \n', 'https://acme.example'],
  'takes http on localhost': ['http://localhost:8080', 'http://localhost:8080'],
  'takes http on a name below localhost': ['http://acme.localhost', 'http://acme.localhost'],
  'takes http on 127.0.0.1': ['http://127.0.0.1:3000/api', 'http://127.0.0.1:3000/api'],
  'takes http on all of 127.x': ['http://127.8.9.10', 'http://127.8.9.10'],
  'takes http on a short 127.x': ['http://127.1', 'http://127.0.0.1'],
  'takes http on [::1]': ['http://[::1]:3000', 'http://[::1]:3000'],
  'takes https on localhost': ['https://localhost', 'https://localhost'],
} as const;

const refused = {
  'refuses nothing at all': undefined,
  'refuses null': null,
  'refuses an empty text': '',
  'refuses spaces': '   ',
  'refuses an object that became text': '[object Object]',
  'refuses the word undefined': 'undefined',
  'refuses http on another host': 'http://acme.example',
  'refuses http on a host that only begins as localhost': 'http://localhost.example',
  'refuses http on a host that only ends as localhost': 'http://notlocalhost',
  'refuses http on a host that only begins as 127': 'http://127.0.0.1.example',
  'refuses http on a private address': 'http://192.168.0.1',
  'refuses http on another IPv6 address': 'http://[::2]',
  'refuses another scheme': 'ftp://acme.example',
  'refuses a script': 'javascript:alert(1)',
  'refuses data': 'data:text/plain,https://acme.example',
  'refuses a blob of a safe origin': 'blob:https://acme.example/0',
  'refuses a user name': 'https://maya@acme.example',
  'refuses a user name with password': 'https://maya:secret@acme.example',
  'refuses a password alone': 'https://:secret@acme.example',
  'refuses a query': 'https://acme.example/?a=1',
  'refuses a bare question mark': 'https://acme.example/path?',
  'refuses a fragment': 'https://acme.example/#top',
  'refuses a bare hash': 'https://acme.example#',
  'refuses a query on the own origin': '/path?a=1',
  'refuses a bare question mark on the own origin': '/path?',
  'refuses a fragment on the own origin': '/path#',
  'refuses two slashes': '//127.0.0.1',
  'refuses a slash and a backslash': '/\\127.0.0.1',
  'refuses two slashes with a tab between': '/\t/127.0.0.1',
  'refuses two slashes with a line break between': '/\n/127.0.0.1',
  'refuses a slash and a backslash with a tab between': '/\t\\127.0.0.1',
  'refuses two backslashes': '\\\\127.0.0.1',
  'refuses a relative path': 'proxy',
  'refuses a path from here': './proxy',
  'refuses a path from above': '../proxy',
  'refuses a host without scheme': 'acme.spaces.nexudus.com',
  'refuses a scheme without slashes': 'https:acme.example',
  'refuses a scheme with one slash': 'https:/acme.example',
  'refuses an address without a host': 'https://',
  'refuses an address that can’t be': 'https://[::1',
  'refuses a port that can’t be': 'https://acme.example:99999',
} as const;

describe('parseBaseUrl', () => {
  for (const [fact, [value, address]] of Object.entries(accepted)) {
    it(fact, () => expect(parseBaseUrl(value)).to.equal(address));
  }

  for (const [fact, value] of Object.entries(refused)) {
    it(fact, () => expect(parseBaseUrl(value)).to.equal(undefined));
  }

  it('takes /path for the page’s own origin', () => {
    expect(parseBaseUrl('/nexudus/')).to.equal(`${location.origin}/nexudus`);
  });

  it('takes / for the page’s own origin', () => {
    expect(parseBaseUrl('/')).to.equal(location.origin);
  });

  it('does not leave the own origin by dots', () => {
    expect(parseBaseUrl('/../../nexudus')).to.equal(`${location.origin}/nexudus`);
  });

  it('does not follow <base href>', () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/deep/';
    document.head.append(base);
    try {
      expect(parseBaseUrl('/nexudus')).to.equal(`${location.origin}/nexudus`);
    } finally {
      base.remove();
    }
  });
});

const tokenUrls = {
  'takes an https address': ['https://acme.example/token', 'https://acme.example/token', '/token'],
  'takes an origin alone': ['https://acme.example', 'https://acme.example/', '/'],
  'keeps a trailing slash': ['https://acme.example/token/', 'https://acme.example/token/', '/token/'],
  'keeps a query, and tells the path without it': [
    'https://acme.example/token?a=1&b=%20',
    'https://acme.example/token?a=1&b=%20',
    '/token',
  ],
  'keeps a query with a question mark in it': [
    'https://acme.example/token?a=1?b',
    'https://acme.example/token?a=1?b',
    '/token',
  ],
  'keeps a bare question mark': ['https://acme.example/token?', 'https://acme.example/token?', '/token'],
  'keeps a query with an address in it': [
    'https://acme.example/?back=https://a@b.example/',
    'https://acme.example/?back=https://a@b.example/',
    '/',
  ],
  'ignores spaces around': [' https://acme.example/token\n', 'https://acme.example/token', '/token'],
  'takes http on a loopback host': ['http://localhost:3000/token', 'http://localhost:3000/token', '/token'],
} as const;

const refusedTokenUrls = [
  ...[undefined, null, '', ' ', 'token', './token', '?token', '#token', '[object Object]', 'acme.example/token'],
  ...['http://acme.example/token', 'ftp://acme.example/token', '//acme.example/token', '/\\acme.example/token'],
  ...['/\t/acme.example/token', 'https:/acme.example/token', 'https:acme.example/token', 'https://[::1'],
  ...['https://maya@acme.example/token', 'https://maya:secret@acme.example/token', 'https://:secret@acme.example/?a=1'],
  ...['https://acme.example/token#top', 'https://acme.example/token?a=1#top', 'https://acme.example/token#', '/token#'],
  ...['https://acme.example/token#a?b', 'data:text/plain,maya', 'blob:https://acme.example/0', 'javascript:"maya"'],
];

describe('parseTokenUrl', () => {
  for (const [fact, [value, href, path]] of Object.entries(tokenUrls)) {
    it(fact, () => expect(parseTokenUrl(value)).to.deep.equal({ href, path }));
  }

  for (const value of refusedTokenUrls) {
    it(`refuses ${JSON.stringify(value)}`, () => expect(parseTokenUrl(value)).to.equal(undefined));
  }

  it('takes /path for the page’s own origin', () => {
    expect(parseTokenUrl('/me/token?a=1')).to.deep.equal({
      href: `${location.origin}/me/token?a=1`,
      path: '/me/token',
    });
  });

  it('takes a URL object', () => {
    expect(parseTokenUrl(new URL('https://acme.example/token'))?.href).to.equal('https://acme.example/token');
  });

  it('does not follow <base href>', () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/deep/';
    document.head.append(base);
    try {
      expect(parseTokenUrl('/token')?.href).to.equal(`${location.origin}/token`);
    } finally {
      base.remove();
    }
  });
});
