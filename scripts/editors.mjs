/** What editors know of the elements, made from custom-elements.json: custom data for VS Code, web-types for JetBrains' IDEs. */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { readElements, readManifest } from './manifest.mjs';

/** One entry for each name: the generators repeat what several elements have. */
function once(entries) {
  /** @type {Map<string, Set<string>>} */
  const descriptions = new Map();
  for (const { name, description } of entries) {
    descriptions.set(name, (descriptions.get(name) ?? new Set()).add(description));
  }
  return Array.from(descriptions, ([name, different]) => ({ name, description: Array.from(different).join('\n\n') }));
}

/** The generators know no states. @param {(name: string) => string} written */
const states = (written) =>
  once(readElements().flatMap((element) => element.states)).map(({ name, description }) => ({
    name: written(name),
    description,
  }));

/** In Markdown a text right above a line is a heading. */
const apart = (tag) => ({ ...tag, description: tag.description.replace(/\n+---\n/, '\n\n---\n') });

function vsCodeHtml() {
  const data = JSON.parse(getVsCodeHtmlCustomData(readManifest(), {}));
  return { ...data, tags: data.tags.map(apart) };
}

function vsCodeCss() {
  const { properties, pseudoElements, ...data } = JSON.parse(getVsCodeCssCustomData(readManifest(), {}));
  return {
    ...data,
    properties: once(properties),
    pseudoElements: once(pseudoElements),
    pseudoClasses: states((name) => `:state(${name})`),
  };
}

function webTypes() {
  const { contributions, ...data } = JSON.parse(getWebTypesData(readManifest(), {}));
  const { html, css } = contributions;
  return {
    ...data,
    contributions: {
      html,
      css: {
        properties: once(css.properties),
        'pseudo-elements': once(css['pseudo-elements']),
        'pseudo-classes': states((name) => `state(${name})`),
      },
    },
  };
}

/** A Rollup plugin that adds them to the bundle. */
export const editors = {
  name: 'editors',
  generateBundle() {
    const files = {
      'vscode.html-custom-data.json': vsCodeHtml(),
      'vscode.css-custom-data.json': vsCodeCss(),
      'web-types.json': webTypes(),
    };
    for (const [fileName, data] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(data, null, 2)}\n` });
    }
  },
};
