/**
 * What frameworks have of the elements, made from custom-elements.json: declarations as `nx-widgets/types/*`, and components
 * for React as `nx-widgets/react`.
 */
import { resolve } from 'node:path';
import { readElements } from './manifest.mjs';

/** @typedef {Element} Element */

const quoted = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';

const comment = (text) => `/** ${text.replace(/\s+/g, ' ')} */`;

/** @param {Element} element What there is to set and to hear. */
function widget({ tag, className, summary, properties, events }) {
  const settable = properties.filter(({ readonly }) => !readonly);
  const attributes = settable
    .filter(({ attribute }) => attribute)
    .map(
      ({ name, attribute, description }) => `
      ${comment(description)}
      '${attribute}'?: Attribute<${className}['${name}']>;`,
    );
  const heard = events.map(
    ({ name, type, description }) => `
      ${comment(description)}
      '${name}': ${type};`,
  );
  return `
  ${comment(summary)}
  '${tag}': {
    element: ${className};
    properties: Partial<Pick<${className}, ${quoted(settable.map(({ name }) => name))}>>;
    attributes: {${attributes.join('')}
    };
    events: {${heard.join('')}
    };
  };`;
}

/** What the other files have in common. @param {readonly Element[]} elements */
function widgets(elements) {
  const imported = new Set(elements.flatMap(({ className, events }) => [className, ...events.map(({ type }) => type)]));
  return `/** What can be set on the elements, and heard from them. */
import type { ${[...imported].sort().join(', ')} } from '../elements.js';

/** A number may be written as text. */
export type Attribute<T> = T extends number ? T | \`\${T}\` : T;

export interface Widgets {${elements.map(widget).join('\n')}
}

export type Widget = Widgets[keyof Widgets];

/** An event that is heard at the element itself. */
export type Heard<W extends Widget, Name extends keyof W['events']> = W['events'][Name] & {
  readonly currentTarget: W['element'];
};

/** Properties, and the attributes that have another name. */
export type Named<W extends Widget> = W['properties'] & Omit<W['attributes'], keyof W['properties']>;

/** Listeners by the names that JSX and Svelte give them: \`onnx-load\`. */
export type Listeners<W extends Widget> = {
  [Name in keyof W['events'] & string as \`on\${Name}\`]?: (event: Heard<W, Name>) => void;
};
`;
}

const react = `/** The elements in the JSX of React. */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Listeners, Named, Widget, Widgets } from './widgets.js';

/** React 19 sets properties and listens to events. React 18 sets attributes; \`nx-widgets/react\` has components for it. */
type Own<W extends Widget> = typeof import('react') extends { use: unknown }
  ? Named<W> & Listeners<W>
  : W['attributes'] & { [Name in keyof Listeners<W>]?: never };

type Props<W extends Widget> = Own<W> &
  Omit<HTMLAttributes<W['element']>, keyof W['attributes']> &
  ClassAttributes<W['element']> & { class?: string | undefined };

type Elements = { [Tag in keyof Widgets]: Props<Widgets[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const preact = `/** The elements in the JSX of Preact. */
import type { HTMLAttributes } from 'preact';
import type { Listeners, Named, Widget, Widgets } from './widgets.js';

type Props<W extends Widget> = Named<W> & Listeners<W> & Omit<HTMLAttributes<W['element']>, keyof W['attributes']>;

type Elements = { [Tag in keyof Widgets]: Props<Widgets[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const solid = `/** The elements in the JSX of Solid. */
import type { JSX } from 'solid-js';
import type { Heard, Widget, Widgets } from './widgets.js';

/** Solid sets a property whose name it makes from the attribute's, unless told otherwise. */
type Props<W extends Widget> = W['attributes'] & {
  [Name in keyof W['attributes'] & string as \`attr:\${Name}\`]?: W['attributes'][Name];
} & {
  [Name in keyof W['properties'] & string as \`prop:\${Name}\`]?: W['properties'][Name];
} & {
  [Name in keyof W['events'] & string as \`on:\${Name}\`]?: JSX.EventHandlerWithOptionsUnion<
    W['element'],
    W['events'][Name] & Event,
    (event: Heard<W, Name>) => void
  >;
} & Omit<JSX.HTMLAttributes<W['element']>, keyof W['attributes']>;

type Elements = { [Tag in keyof Widgets]: Props<Widgets[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const svelte = `/** The elements in the templates of Svelte. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Listeners, Named, Widget, Widgets } from './widgets.js';

type Props<W extends Widget> = Named<W> & Listeners<W> & Omit<HTMLAttributes<W['element']>, keyof W['attributes']>;

type Elements = { [Tag in keyof Widgets]: Props<Widgets[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;

const vue = `/** The elements in the templates of Vue. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Attribute, Heard, Widget, Widgets } from './widgets.js';

/** Vue's compiler has attributes in a template under the names of properties. */
type Named<W extends Widget> = { [Name in keyof W['properties']]: Attribute<W['properties'][Name]> };

/** What a template ref holds, with what Vue's compiler asks of a component's type. */
type Component<W extends Widget> = new () => W['element'] & {
  /** @deprecated For templates only. */
  $props: Named<W> & Omit<HTMLAttributes, keyof W['attributes']> & PublicProps;
  /** @deprecated For templates only. */
  $emit: EmitFn<{ [Name in keyof W['events']]: (event: Heard<W, Name>) => void }>;
};

type Components = { [Tag in keyof Widgets]: Component<Widgets[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`;

/** @param {readonly Element[]} elements */
const componentTypes = (elements) => `/** The elements as components of React 18 and 19. Registers them. */
import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import './index.js';
import type { Heard, Widget, Widgets } from './types/widgets.js';

/** \`nx-load\` as \`NxLoad\`. */
type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;

type Listeners<W extends Widget> = {
  [Name in keyof W['events'] & string as \`on\${Pascal<Name>}\`]?: (event: Heard<W, Name>) => void;
};

type Component<W extends Widget> = ForwardRefExoticComponent<
  W['properties'] &
    Listeners<W> &
    Omit<HTMLAttributes<W['element']>, keyof W['properties']> &
    RefAttributes<W['element']>
>;
${elements
  .map(
    ({ tag, className, summary }) => `
${comment(summary)}
export declare const ${className}: Component<Widgets['${tag}']>;
`,
  )
  .join('')}`;

/** The name of a component's property that takes a listener: `onNxLoad` for `nx-load`. */
const listenerOf = (event) => `on-${event}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** @param {readonly Element[]} elements */
const components = (elements) => `import { createComponent } from '@lit/react';
import * as React from 'react';
import * as elements from './index.js';

// On a server React 18 warns of layout effects, which it doesn't run there.
const react = { ...React, useLayoutEffect: globalThis.document ? React.useLayoutEffect : React.useEffect };
${elements
  .map(({ tag, className, events }) => {
    const listeners = Object.fromEntries(events.map(({ name }) => [listenerOf(name), name]));
    return `
export const ${className} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tag}',
  displayName: '${className}',
  elementClass: elements.${className},
  events: ${JSON.stringify(listeners)},
});
`;
  })
  .join('')}`;

/** Beside the other modules that there are to bundle. */
const componentsModule = resolve('build/react.js');

/** A Rollup plugin that adds all of it to the bundle. */
export const frameworks = {
  name: 'frameworks',
  buildStart() {
    this.emitFile({ type: 'chunk', id: componentsModule, fileName: 'react.js' });
  },
  resolveId: (source) => (source === componentsModule ? source : null),
  load: (id) => (id === componentsModule ? components(readElements()) : null),
  // Who renders on a server, as React's server components are, has to leave these to the browser.
  banner: ({ fileName }) => (fileName === 'react.js' ? "'use client';" : ''),
  generateBundle() {
    const elements = readElements();
    const declarations = {
      react: componentTypes(elements),
      'types/widgets': widgets(elements),
      'types/react': react,
      'types/preact': preact,
      'types/solid': solid,
      'types/svelte': svelte,
      'types/vue': vue,
    };
    for (const [name, source] of Object.entries(declarations)) {
      this.emitFile({ type: 'asset', fileName: `${name}.d.ts`, source });
    }
  },
};
