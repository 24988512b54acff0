/** What is made from custom-elements.json: types for frameworks, components for React, data for editors, llms.txt. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { llms } from '../scripts/llms.mjs';
import { readElements } from '../scripts/manifest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(`${root}${file}`, 'utf8'));
const project = readJson('package.json');

const elements = readElements().map((element) => {
  const settable = element.properties.filter(({ readonly }) => !readonly);
  return {
    ...element,
    settable: settable.map(({ name }) => name),
    readonly: element.properties.filter(({ readonly }) => readonly).map(({ name }) => name),
    attributes: settable.map(({ attribute }) => attribute).filter((attribute) => attribute !== undefined),
    heard: element.events.map(({ name }) => name),
  };
});

const namesOf = (entries) => entries.map(({ name }) => name).sort();

/** The names that several elements have, each once. */
const names = (list) => Array.from(new Set(elements.flatMap((element) => namesOf(element[list])))).sort();

/** What the types refer to of each framework, as little of it as that. Their own typings are in test/consumers/. */
const frameworks = {
  react: {
    typings: `declare module 'react' {
      function use(): void;
      interface ClassAttributes<T> { ref?: T }
      interface HTMLAttributes<T> { hidden?: T }
      interface RefAttributes<T> { ref?: T }
      type ForwardRefExoticComponent<P> = (props: P) => void;
      namespace JSX { interface IntrinsicElements {} }
    }`,
    imports: `import type { JSX } from 'react';`,
    props: (tag) => `JSX.IntrinsicElements['${tag}']`,
    names: ({ attributes, settable, heard }) => [...attributes, ...settable, ...heard.map((name) => `on${name}`)],
  },
  preact: {
    typings: `declare module 'preact' {
      interface HTMLAttributes<T> { hidden?: T }
      namespace JSX { interface IntrinsicElements {} }
    }`,
    imports: `import type { JSX } from 'preact';`,
    props: (tag) => `JSX.IntrinsicElements['${tag}']`,
    names: ({ attributes, settable, heard }) => [...attributes, ...settable, ...heard.map((name) => `on${name}`)],
  },
  solid: {
    typings: `declare module 'solid-js' {
      namespace JSX {
        interface HTMLAttributes<T> { hidden?: T }
        type EventHandlerWithOptionsUnion<T, E, H> = (event: E & { currentTarget: T }) => H;
        interface IntrinsicElements {}
      }
    }`,
    imports: `import type { JSX } from 'solid-js';`,
    props: (tag) => `JSX.IntrinsicElements['${tag}']`,
    names: ({ attributes, settable, heard }) => [
      ...attributes,
      ...attributes.map((name) => `attr:${name}`),
      ...settable.map((name) => `prop:${name}`),
      ...heard.map((name) => `on:${name}`),
    ],
  },
  svelte: {
    typings: `declare module 'svelte/elements' {
      interface HTMLAttributes<T> { hidden?: T }
      interface SvelteHTMLElements {}
    }`,
    imports: `import type { SvelteHTMLElements } from 'svelte/elements';`,
    props: (tag) => `SvelteHTMLElements['${tag}']`,
    names: ({ attributes, settable, heard }) => [...attributes, ...settable, ...heard.map((name) => `on${name}`)],
  },
  vue: {
    typings: `declare module 'vue' {
      type EmitFn<T> = T;
      interface HTMLAttributes { hidden?: boolean }
      interface PublicProps { key?: string }
      interface GlobalComponents {}
    }`,
    imports: `import type { GlobalComponents } from 'vue';`,
    props: (tag) =>
      `(InstanceType<GlobalComponents['${tag}']>['$props'] & InstanceType<GlobalComponents['${tag}']>['$emit'])`,
    // Its compiler has attributes under the names of properties.
    names: ({ settable, heard }) => [...settable, ...heard],
  },
};

/** A text that has the type of each of these names, of each element. */
const typesOf = (framework, namesOf) => `${frameworks[framework].imports}
  import type {} from './dist/types/${framework}.js';
  export type Types = [${elements
    .flatMap((element) => namesOf(element).map((name) => `${frameworks[framework].props(element.tag)}['${name}']`))
    .join(', ')}];`;

/** The types of the components' listeners. */
const listeners = `import type * as components from './dist/react.js';
  export type Types = [${elements
    .flatMap(({ className, heard }) =>
      heard
        .map((event) => event.replace(/(^|-)(.)/g, (_, dash, letter) => letter.toUpperCase()))
        .map((name) => `Parameters<typeof components.${className}>[0]['on${name}']`),
    )
    .join(', ')}];`;

/** Texts by the names of files, which stand in the package without being written. */
const files = new Map(
  Object.entries({
    'listeners.ts': listeners,
    ...Object.fromEntries(
      Object.entries(frameworks).flatMap(([framework, { typings, names }]) => [
        [`typings-${framework}.d.ts`, typings],
        [`${framework}.ts`, typesOf(framework, names)],
        [`${framework}-readonly.ts`, typesOf(framework, ({ readonly }) => readonly)],
      ]),
    ),
  }).map(([name, text]) => [`${root}${name}`, text]),
);

const options = {
  strict: true,
  noEmit: true,
  types: [],
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.fileExists = (name) => files.has(name) || fileExists(name);
host.getSourceFile = (name, language) =>
  files.has(name) ? ts.createSourceFile(name, files.get(name), language) : getSourceFile(name, language);

const program = ts.createProgram([...files.keys()], options, host);

/** What the compiler says of a text. */
const errorsIn = (name) =>
  program
    .getSemanticDiagnostics(program.getSourceFile(`${root}${name}`))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));

for (const framework of Object.keys(frameworks)) {
  describe(`nx-widgets/types/${framework}`, () => {
    it('has each element with its attributes, properties and events', () => {
      assert.deepEqual(errorsIn(`${framework}.ts`), []);
    });

    it('has nothing that can only be read', () => {
      const readonly = elements.flatMap((element) => element.readonly);
      assert.equal(errorsIn(`${framework}-readonly.ts`).length, readonly.length);
    });
  });
}

describe('nx-widgets/react', async () => {
  const components = await import('nx-widgets/react');

  it('has a component for each element', () => {
    assert.deepEqual(Object.keys(components).sort(), elements.map(({ className }) => className).sort());
  });

  it('has a listener for each event', () => {
    assert.deepEqual(errorsIn('listeners.ts'), []);
  });

  for (const { tag, className } of elements) {
    it(`${className} is <${tag}> on a server, and writes no property into the page`, () => {
      const written = renderToStaticMarkup(
        createElement(components[className], { id: 'mine', token: 'secret', tokenProvider: () => 'secret' }),
      );
      assert.equal(written, `<${tag} id="mine"></${tag}>`);
    });
  }
});

describe('the data for VS Code', () => {
  const html = readJson('dist/vscode.html-custom-data.json');
  const css = readJson('dist/vscode.css-custom-data.json');

  it('has each element with its attributes, and what they may be', () => {
    assert.deepEqual(
      html.tags.map(({ name, attributes }) => [name, attributes.map((attribute) => attribute.name)]),
      elements.map(({ tag, attributes }) => [tag, attributes]),
    );
    const attributes = html.tags.find(({ name }) => name === 'nx-credit-meter').attributes;
    assert.deepEqual(
      attributes.find(({ name }) => name === 'variant').values.map(({ name }) => name),
      ['bar', 'ring', 'text'],
    );
  });

  it('describes an element in a paragraph, which no line below makes a heading', () => {
    for (const { description } of html.tags) assert.doesNotMatch(description, /\S\n---/);
  });

  it('has each token, part and state once', () => {
    assert.deepEqual(namesOf(css.properties), names('tokens'));
    assert.deepEqual(
      namesOf(css.pseudoElements),
      names('parts').map((name) => `::part(${name})`),
    );
    assert.deepEqual(
      namesOf(css.pseudoClasses),
      names('states').map((name) => `:state(${name})`),
    );
  });
});

describe('the data for JetBrains', () => {
  const { contributions, ...data } = readJson(project['web-types']);

  it('is of this package', () => {
    assert.equal(data.name, project.name);
    assert.equal(data.version, project.version);
  });

  it('has each element with its attributes, properties, events and slots', () => {
    assert.deepEqual(
      contributions.html.elements.map(({ name, attributes, slots = [], js }) => [
        name,
        namesOf(attributes),
        namesOf(slots),
        namesOf(js.properties),
        namesOf(js.events),
      ]),
      elements.map(({ tag, attributes, slots, properties, events }) => [
        tag,
        attributes.toSorted(),
        namesOf(slots),
        namesOf(properties),
        namesOf(events),
      ]),
    );
  });

  it('has each token, part and state once', () => {
    const { css } = contributions;
    assert.deepEqual(namesOf(css.properties), names('tokens'));
    assert.deepEqual(
      namesOf(css['pseudo-elements']),
      names('parts').map((name) => `part(${name})`),
    );
    assert.deepEqual(
      namesOf(css['pseudo-classes']),
      names('states').map((name) => `state(${name})`),
    );
  });
});

describe('llms.txt', () => {
  const text = readFileSync(`${root}llms.txt`, 'utf8');

  it('is what custom-elements.json says', () => {
    assert.equal(text, llms());
  });

  it('names each element, attribute, property, event, slot, part, token and state in the element’s section', () => {
    for (const { tag, attributes, ...element } of elements) {
      const [section] = text.split(`## \`<${tag}>\`\n`)[1].split(/^## /m);
      const lists = ['methods', 'events', 'slots', 'parts', 'tokens', 'states'];
      const unnamed = element.properties.filter(({ attribute }) => !attribute);
      const all = [...attributes, ...namesOf(unnamed), ...lists.flatMap((list) => namesOf(element[list]))];
      assert.deepEqual(
        all.filter((name) => !section.includes(`\`${name}`)),
        [],
        tag,
      );
    }
  });

  it('says where a token must not be', () => {
    assert.match(text, /^## Tokens\n(.|\n)*Don't write it into a page(.|\n)*administrator/m);
  });
});
