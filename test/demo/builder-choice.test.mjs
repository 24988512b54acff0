import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { choiceOf, unsaid } from '../../demo/builder/choice.js';
import { languages } from '../../demo/builder/languages.js';
import { inBlock, inShortcode } from '../../demo/builder/snippets/wordpress.js';
import { isTokenValue } from '../../demo/builder/tokens.js';
import { widgetsOf } from '../../demo/builder/widget-list.js';
import { root } from '../hosts/site.mjs';

const read = (file) => readFileSync(`${root}/${file}`, 'utf8');
const manifest = JSON.parse(read('custom-elements.json'));
const widgets = widgetsOf(manifest);
const widgetOf = (tag) => widgets.find((widget) => widget.tag === tag);
const meter = widgetOf('nx-credit-meter');
const attributeOf = (name) => meter.attributes.find((attribute) => attribute.name === name);

describe('What the builder offers', () => {
  it('is every widget of custom-elements.json', () => {
    assert.deepEqual(
      widgets.map(({ tag }) => tag),
      ['nx-benefits-panel', 'nx-credit-meter', 'nx-my-plans'],
    );
  });

  it('is every attribute of a widget, but those that say whom to ask and on whose behalf', () => {
    for (const { tag, attributes } of widgets) {
      const { attributes: all } = manifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .find(({ tagName }) => tagName === tag);
      const offered = attributes.map(({ name }) => name);
      assert.deepEqual(
        all.map(({ name }) => name).filter((name) => !offered.includes(name)),
        ['base-url', 'token', 'token-url', 'credentials'],
      );
    }
  });

  it('is the words of a type, and the one that it is by itself', () => {
    assert.deepEqual(
      [attributeOf('variant'), attributeOf('scope')].map(({ kind, options, initial }) => [kind, options, initial]),
      [
        ['choice', ['bar', 'ring', 'text'], 'bar'],
        ['choice', ['all', 'personal', 'team'], undefined],
      ],
    );
  });

  it('is a number in the range that its comment speaks of', () => {
    assert.deepEqual(
      ['low', 'heading-level', 'refresh-interval'].map((name) => [attributeOf(name).min, attributeOf(name).max]),
      [
        [0, 1],
        [1, 6],
        [60, undefined],
      ],
    );
  });

  it('knows what is for the front desk', () => {
    assert.deepEqual(
      meter.attributes
        .filter(({ isForFrontDesk }) => isForFrontDesk)
        .map(({ name }) => name)
        .sort(),
      ['booking-credit-id', 'coworker-id', 'extra-service-id', 'time-pass-id'],
    );
  });

  it('is every token of custom-elements.json', () => {
    const names = meter.tokens.map(({ name }) => name);
    for (const name of ['--nx-color-accent', '--nx-radius', '--nx-space']) assert.ok(names.includes(name), name);
  });

  it('is every language that the widgets speak', () => {
    const files = readdirSync(`${root}/cdn/locales`).filter((file) => file.endsWith('.js'));
    assert.deepEqual(
      new Set(languages.map(({ value }) => value)),
      // English is in the bundle, whether it has a file as well or not.
      new Set(['en', ...files.map((file) => file.replace('.js', ''))]),
    );
    assert.deepEqual(
      languages.filter(({ dir }) => dir === 'rtl').map(({ value }) => value),
      ['ar', 'he'],
    );
  });

  it('says what the WordPress plugin takes', () => {
    const { attributes } = JSON.parse(read('demo/hosts/wordpress/nx-widgets/block/block.json'));
    const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    assert.deepEqual(
      Object.keys(attributes)
        .map(dashed)
        .filter((name) => !['widget', 'hide-heading'].includes(name))
        .sort(),
      [...inBlock].sort(),
    );
    const php = read('demo/hosts/wordpress/nx-widgets/includes/class-nx-widgets-elements.php');
    const named = new Set(Array.from(php.matchAll(/^\t+'([a-z-]+)' +=> (?!array\(\n|$)/gm), ([, name]) => name));
    assert.deepEqual(
      [...named].filter((name) => !name.startsWith('nx-') && name !== 'lang').sort(),
      [...inShortcode].sort(),
    );
  });
});

describe('A choice', () => {
  const attributesOf = (state, widget = meter) =>
    choiceOf(state, widget).attributes.map(({ name, value }) => [name, value]);

  it('has nothing in it that is so by default', () => {
    const { page, ...rest } = choiceOf({ kind: 'booking', variant: 'bar', low: '0.2', heading: undefined }, meter);
    assert.deepEqual(rest, {
      tag: 'nx-credit-meter',
      attributes: [],
      isForFrontDesk: false,
      lang: '',
      dir: '',
      colorScheme: '',
      tokens: [],
      slots: [],
      headingLevel: 2,
      fallback: unsaid.fallback,
    });
    assert.equal(page.access, 'token-url');
  });

  it('has numbers for numbers, and an empty heading for none', () => {
    assert.deepEqual(attributesOf({ 'heading-level': '3', low: '0', heading: '' }), [
      ['low', 0],
      ['heading', ''],
      ['heading-level', 3],
    ]);
  });

  it('leaves out what is no value of an attribute', () => {
    const state = { kind: 'gold', scope: '', low: 'much', currency: '', 'heading-level': ' ', 'credit-id': 'NaN' };
    assert.deepEqual(attributesOf(state), []);
  });

  it('leaves out what the widget does not have', () => {
    assert.deepEqual(attributesOf({ kind: 'time', show: 'all' }, widgetOf('nx-my-plans')), [['show', 'all']]);
  });

  it('has a folder of files that an import map takes', () => {
    for (const [written, folder] of [
      ['', '/path/to/'],
      ['/files', '/files/'],
      ['files/1.0', './files/1.0/'],
      ['../files/', '../files/'],
      ['https://files.example/nx', 'https://files.example/nx/'],
    ]) {
      assert.equal(choiceOf({ files: written }, meter).page.files, folder);
    }
  });

  it('has a language and its direction', () => {
    const { lang, dir } = choiceOf({ lang: 'he' }, meter);
    assert.deepEqual([lang, dir], ['he', 'rtl']);
    assert.equal(choiceOf({ lang: 'xx"' }, meter).lang, '');
  });

  it('asks the administrator’s API by way of a proxy alone', () => {
    const { page, isForFrontDesk } = choiceOf({ 'coworker-id': '4101', access: 'token-url' }, meter);
    assert.deepEqual([isForFrontDesk, page.access, page.baseUrl], [true, 'proxy', unsaid.proxy]);
  });

  it('has tokens that end no declaration', () => {
    for (const value of [
      'red; } body { display: none',
      'url(https://elsewhere.example/x)',
      'red /* ',
      'rgb(1 2 3',
      ')red(',
      'red } @import "x',
      '"',
      '\\3b',
      '</style>',
      ' ',
    ]) {
      assert.equal(isTokenValue(value), false, value);
      assert.deepEqual(choiceOf({ '--nx-color-accent': value }, meter).tokens, [], value);
    }
    for (const value of [
      '#639',
      'rebeccapurple',
      'light-dark(#639, rgb(1 2 3 / 50%))',
      'calc(1em + 2 * 3px)',
      '.5em',
    ]) {
      assert.deepEqual(choiceOf({ '--nx-radius': value }, meter).tokens, [{ name: '--nx-radius', value }]);
    }
  });
});
