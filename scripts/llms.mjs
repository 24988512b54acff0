/**
 * `llms.txt` (llmstxt.org), which tells a language model how to use the package, made from custom-elements.json.
 * `npm run manifest` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readElements } from './manifest.mjs';

/** @typedef {import('./manifest.mjs').Element} Element */
/** @typedef {import('./manifest.mjs').Entry} Entry */

const {
  name: packageName,
  description,
  exports,
} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const start = `# ${packageName}

> ${description}

The data is the member's own, from the API of the coworking space on Nexudus. Nothing else than a tag is needed for each widget, and
one \`<nx-config>\` for the page.

## Use it

Without a build, with the files of \`cdn/\` on a server of yours:

\`\`\`html
<script type="module" src="/path/to/nx-widgets.js"></script>
<nx-config base-url="https://your-space.spaces.nexudus.com" token-url="/your-token-endpoint"></nx-config>
<nx-benefits-panel></nx-benefits-panel>
<nx-my-plans></nx-my-plans>
<nx-credit-meter kind="time"></nx-credit-meter>
\`\`\`

With a bundler, \`npm install nx-widgets\`:

\`\`\`js
import { configure } from 'nx-widgets'; // registers the tags as well

configure({
  baseUrl: 'https://your-space.spaces.nexudus.com',
  tokenProvider: async ({ signal }) => {
    const response = await fetch('/your-token-endpoint', { signal });
    return response.ok ? response.text() : null;
  },
});
\`\`\`

## Tokens

- A token is the member's bearer token, and as good as the password while it lasts. Don't write it into a page, a URL or a repository,
  and don't keep it in \`localStorage\`.
- Let a server of yours, which knows who is signed in, answer it: \`token-url\` or \`tokenProvider\`. Or let a proxy of yours on the same
  site add it: \`credentials\`, and no token on the page at all.
- Never give a page the token or the password of an administrator. What has \`coworker-id\` and the like is for the staff's own pages
  behind a proxy.
- Another member needs another \`token\`, \`tokenProvider\` or \`token-url\`; what the former one saw is off the screen at once.
`;

/** What stands below a heading, by the list of an element that it is made from. */
const sections = {
  properties: 'Attributes and properties',
  methods: 'Methods',
  events: 'Events',
  slots: 'Slots',
  parts: 'Parts, for `::part()`',
  tokens: 'Tokens, CSS custom properties',
  states: 'States, for `:state()`',
};

const code = (text) => `\`${text}\``;

/** What stands before the description of an entry, by its list: names, type, default. */
const heads = {
  properties: ({ name, attribute, type, readonly, default: preset }) => {
    const names = [attribute && code(attribute), attribute !== name && `property ${code(name)}`];
    const written = names.filter(Boolean).join(', ');
    return `${written}, ${code(type)}${readonly ? ', read only' : ''}${preset ? `, default ${code(preset)}` : ''}`;
  },
  methods: ({ name, parameters, returns }) => code(`${name}(${parameters}): ${returns.type}`),
  events: ({ name, type }) => `${code(name)}, ${code(type)}`,
  slots: ({ name }) => code(name),
  parts: ({ name }) => code(name),
  tokens: ({ name, default: preset }) => `${code(name)}, default ${code(preset)}`,
  states: ({ name }) => code(name),
};

/** A line for each list that has something, by its title. @param {(list: string, title: string) => string} write */
const each = (write) =>
  Object.entries(sections)
    .map(([list, title]) => write(list, title))
    .filter((text) => text !== '')
    .join('\n');

/** @param {string} list @param {string} title @param {readonly Entry[]} entries */
function section(list, title, entries) {
  if (entries.length === 0) return '';
  const lines = entries.map((entry) => `- ${heads[list](entry)}: ${entry.description.replace(/\s+/g, ' ')}`);
  return `### ${title}\n\n${lines.join('\n')}\n`;
}

const isOwn = ({ inherited }) => !inherited;
const isInherited = ({ inherited }) => inherited;

/** @param {Element} element What it has of its own, and the names of what it has from its base classes. */
const own = (element) => `## \`<${element.tag}>\`

${element.summary}

\`import '${packageName}/define/${element.tag}'\` registers it alone. The class is \`${element.className}\`.

${each((list, title) => section(list, title, element[list].filter(isOwn)))}
### As others, see below

${each((list, title) => {
  const names = element[list].filter(isInherited).map(({ attribute, name }) => code(attribute ?? name));
  return names.length > 0 ? `- ${title}: ${names.join(', ')}` : '';
})}
`;

/** @param {readonly Element[]} elements What several of them have, once, unless it is of different types. */
const shared = (elements) => `## What elements share

${each((list, title) => {
  const inherited = elements.flatMap((element) => element[list].filter(isInherited));
  const once = new Map(inherited.map((entry) => [`${entry.name} ${entry.type}`, entry]));
  return section(list, title, Array.from(once.values()));
})}`;

const frameworks = `## In frameworks

\`configure()\` runs before the first render. Types and components:

${Object.keys(exports)
  .filter((subpath) => /^\.\/(types\/|react$)/.test(subpath))
  .map((subpath) => `- ${code(packageName + subpath.slice(1))}`)
  .join('\n')}

\`import type {} from '${packageName}/types/vue'\` makes the tags known to a framework's templates. \`${packageName}/react\` has them as
components, with \`onNxLoad\` for \`nx-load\`, for React 18, which sets attributes alone.
`;

/** @returns {string} The file. */
export function llms() {
  const elements = readElements();
  return [start, ...elements.map(own), shared(elements), frameworks].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('llms.txt', llms());
