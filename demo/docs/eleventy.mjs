/** What the docs' pages need of the generator: the elements, their examples, and Markdown. */
import { readFileSync } from 'node:fs';
import { renderFailure } from './failures.mjs';
import { readElements } from '../../scripts/manifest.mjs';
import { renderPage, renderSentence, renderText } from './markdown.mjs';
import { renderLive, renderSample } from './samples.mjs';
import { statesOnShow } from './states.mjs';

/** @param {string} name Of a Markdown file beside this one. @param {import('./markdown.mjs').RenderSample} [sample] */
const readPage = (name, sample = renderSample) =>
  renderPage(readFileSync(new URL(name, import.meta.url), 'utf8'), { sample });

/** The headings of an element's page that come from custom-elements.json, and what stands below each. */
const sections = {
  states: 'States',
  properties: 'Attributes and properties',
  methods: 'Methods',
  events: 'Events',
  slots: 'Slots',
  parts: 'Parts',
  tokens: 'Tokens',
};

/** @param {import('../../scripts/manifest.mjs').Element} element What a page shows of it. */
function pageOf(element) {
  const start = renderPage(startOf(element), { sample: renderSample });
  const examples = readPage(`${element.tag}.md`);
  const reference = Object.entries(sections)
    .filter(([name]) => element[name].length > 0)
    .map(([id, title]) => ({ id, title }));
  return {
    ...element,
    start,
    examples,
    contents: [...start.contents, ...examples.contents, ...reference],
    statesOnShow: element.states.map(({ name, description }) => {
      const { note, live, markup = `<${element.tag}></${element.tag}>` } = statesOnShow[name];
      return { name, description, note, live: live && renderLive(markup, live) };
    }),
  };
}

const fence = (info, code) => `\`\`\`${info}\n${code}\n\`\`\`\n`;

/** How an element gets into a page. @param {import('../../scripts/manifest.mjs').Element} element */
const startOf = ({ tag, states }) => `
${states.length > 0 ? fence('html live', `<${tag}></${tag}>`) : ''}
## Use it

From npm, with a bundler:

${fence('sh', 'npm install nx-widgets')}
${fence('js', `import 'nx-widgets/define/${tag}';`)}
Or from a file of \`cdn/\`, which stands alone and has all widgets in it:

${fence('html', '<script type="module" src="/path/to/nx-widgets.js"></script>')}
`;

/** @param {import('@11ty/eleventy').UserConfig} config */
export default function configure(config) {
  // Those that show something first.
  config.addGlobalData('elements', () =>
    readElements()
      .sort((a, b) => Number(b.states.length > 0) - Number(a.states.length > 0))
      .map(pageOf),
  );
  config.addGlobalData('recipes', () => readPage('recipes.md'));
  config.addGlobalData('troubleshooting', () => readPage('troubleshooting.md', renderFailure));
  config.addFilter('sentence', renderSentence);
  config.addFilter('text', renderText);
}
