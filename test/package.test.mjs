/** The package as others get it. Runs in Node after the build. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseAst } from 'rollup/parseAst';
import { npm } from './setup/npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(`${root}${file}`, 'utf8');
const run = promisify(execFile);

const { exports: exported, customElements: manifestFile, ...project } = JSON.parse(read('package.json'));
const manifest = JSON.parse(read(manifestFile));

/** A fresh Node that has imported one entry: which names it exports, and which tags were registered. */
async function importInNode(entry) {
  const script = `
    const tags = [];
    globalThis.customElements = { define: (tag) => void tags.push(tag), get: () => undefined };
    const names = Object.keys(await import(${JSON.stringify(entry)}));
    console.log(JSON.stringify({ names, tags }));
  `;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
  return JSON.parse(stdout);
}

/**
 * What a fresh Node has, and waits for, after it has imported one entry, beside what it has of Lit alone. It comes to its end
 * only where nothing keeps it alive.
 */
async function tracesInNode(entry) {
  const script = `
    const { getOwnPropertyNames } = Object;
    await import('lit');
    const before = getOwnPropertyNames(globalThis);
    await import(${JSON.stringify(entry)});
    const globals = getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    const timers = process.getActiveResourcesInfo().filter((resource) => /Timeout|Immediate|Socket/.test(resource));
    console.log(JSON.stringify([...globals, ...timers]));
  `;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
  return [...JSON.parse(stdout), ...stderr.split('\n').filter(Boolean)];
}

/** @returns {Promise<{ unpackedSize: number, files: { path: string, size: number }[] }>} */
async function packed() {
  const [command, ...args] = [...npm, 'pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = await run(command, args, { cwd: root, maxBuffer: 2 ** 24 });
  return JSON.parse(stdout)[0];
}

const packedFiles = async () => (await packed()).files.map(({ path }) => path);

const languages = readdirSync(`${root}src/locales`)
  .filter((file) => /^[a-z]{2}\.ts$/.test(file))
  .map((file) => file.slice(0, 2));

/** Each subpath with its files; what stands for many is each of them. */
const modules = Object.entries(exported)
  .filter(([, target]) => target.default)
  .flatMap(([subpath, target]) =>
    (subpath.includes('*') ? languages : ['']).map((language) => [
      subpath.replace('*', language),
      { types: target.types.replace('*', language), default: target.default.replace('*', language) },
    ]),
  );
const entryOf = (subpath) => project.name + subpath.slice(1);

describe('exports', () => {
  for (const [subpath, target] of modules) {
    it(`${entryOf(subpath)} has its files`, () => {
      assert.ok(existsSync(`${root}${target.default}`), target.default);
      assert.ok(existsSync(`${root}${target.types}`), target.types);
    });

    it(`${entryOf(subpath)} can be imported in Node`, async () => {
      await importInNode(entryOf(subpath));
    });

    it(`${entryOf(subpath)} leaves nothing in Node: no global, no timer, no word`, async () => {
      assert.deepEqual(await tracesInNode(entryOf(subpath)), []);
    });
  }

  it('has every tag', async () => {
    const defined = (await packedFiles()).filter((file) => /^dist\/define\/nx-[a-z-]+\.js$/.test(file));
    const named = modules.map(([, target]) => target.default.slice(2)).filter((file) => file.includes('/define/'));
    assert.deepEqual(named.sort(), defined.sort());
  });

  const definitions = modules.map(([subpath]) => subpath).filter((subpath) => subpath.startsWith('./define/'));

  for (const subpath of definitions) {
    it(`${entryOf(subpath)} registers its tag alone`, async () => {
      const { tags } = await importInNode(entryOf(subpath));
      assert.deepEqual(tags, [subpath.slice('./define/'.length)]);
    });
  }

  it(`${project.name} registers every tag`, async () => {
    const { tags } = await importInNode(project.name);
    assert.deepEqual(tags.map((tag) => `./define/${tag}`).sort(), definitions.toSorted());
  });

  for (const subpath of ['./elements', './api']) {
    it(`${entryOf(subpath)} registers nothing`, async () => {
      const { names, tags } = await importInNode(entryOf(subpath));
      assert.deepEqual(tags, []);
      assert.notDeepEqual(names, []);
    });
  }
});

describe('the packed files', () => {
  const expected =
    /^(dist|src)\/[\w./-]+$|^cdn\/(nx-widgets(\.iife)?\.js(\.map)?|embed\.(html|css|js|js\.map)|integrity\.json|locales\/[a-z]{2}\.js(\.map)?)$|^[A-Z]+(\.md)?$|^[a-z-]+\.json$|^llms\.txt$/;

  it('are what users need, and nothing else', async () => {
    const files = await packedFiles();
    assert.deepEqual(
      files.filter((file) => !expected.test(file) || /\.(test|config)\./.test(file)),
      [],
    );
    const atRoot = files.filter((file) => !file.includes('/')).sort();
    assert.deepEqual(atRoot, ['CHANGELOG.md', 'LICENSE', 'README.md', manifestFile, 'llms.txt', 'package.json']);
  });

  it('unpack to less than 2.5 MB', async () => {
    assert.ok((await packed()).unpackedSize < 2_500_000);
  });

  it('name no place of the machine that built them, and no secret', async () => {
    const telling =
      /(?<![\w.])\/(home|root|tmp|Users|private)\/|file:\/\/\/|\bnpm_\w{36}|\bgh[ps]_\w{36}|BEGIN [A-Z ]*PRIVATE KEY/;
    assert.match('at file:///home/someone/nx-widgets/src/cdn.ts', telling);
    const files = await packedFiles();
    assert.deepEqual(
      files.filter((file) => read(file).includes(root) || telling.test(read(file))),
      [],
    );
  });

  it('have source maps that are there and lead to sources that are there, or hold them', async () => {
    const files = await packedFiles();
    const maps = files.filter((file) => file.endsWith('.map'));
    for (const file of files.filter((each) => /\.(js|d\.ts)$/.test(each))) {
      const [, map] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(file)) ?? [];
      if (map) assert.ok(maps.includes(posix.join(posix.dirname(file), map)), file);
    }
    for (const map of maps) {
      const { sources, sourcesContent = [], sourceRoot = '' } = JSON.parse(read(map));
      const lost = sources.filter(
        (source, index) =>
          typeof sourcesContent[index] !== 'string' &&
          !files.includes(posix.join(posix.dirname(map), sourceRoot, source)),
      );
      assert.deepEqual(lost, [], map);
    }
  });

  it('say the version of package.json wherever they say one', () => {
    for (const file of ['cdn/nx-widgets.js', 'cdn/nx-widgets.iife.js', 'cdn/embed.js', 'cdn/locales/de.js']) {
      assert.equal(/^\uFEFF?\/\*! nx-widgets (\S+) MIT \*\//.exec(read(file))?.[1], project.version, file);
    }
    assert.equal(JSON.parse(read('cdn/integrity.json')).version, project.version);
  });

  it('have a licence that is the one in package.json', () => {
    assert.match(read('LICENSE'), new RegExp(`^${project.license} License`));
  });
});

describe('custom-elements.json', () => {
  it('names files and exports that are there', async () => {
    for (const { path, exports } of manifest.modules) {
      assert.ok(existsSync(`${root}${path}`), path);
      const subpath = modules.find(([, target]) => target.default === `./${path}`)?.[0];
      assert.ok(subpath, `${path} is not in the exports of package.json`);
      const { names } = await importInNode(entryOf(subpath));
      for (const { kind, name } of exports) {
        if (kind === 'js') assert.ok(names.includes(name), `${path} does not export ${name}`);
      }
    }
  });

  it('describes every tag that can be defined', () => {
    const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    for (const [subpath] of modules.filter(([each]) => each.startsWith('./define/'))) {
      assert.ok(tags.includes(subpath.slice('./define/'.length)), subpath);
    }
  });
});

describe('the files for a script tag', () => {
  /** Addresses that may stand in a text: names of XML vocabularies, and the example in our messages. Nothing is loaded from them. */
  const harmless = ['www.w3.org', 'acme.spaces.nexudus.com'];

  for (const file of ['cdn/nx-widgets.js', 'cdn/nx-widgets.iife.js']) {
    it(`${file} imports nothing but the languages beside it`, () => {
      const imports = [];
      JSON.stringify(parseAst(read(file)), (key, node) => {
        if (/^Import|^ExportAll/.test(node?.type) || (node?.type === 'ExportNamedDeclaration' && node.source)) {
          // As it is in a module; in the classic script with an address to start from.
          imports.push(node.source.value ?? node.source.arguments?.[0].value);
        }
        return typeof node === 'bigint' ? String(node) : node;
      });
      assert.deepEqual(
        imports.sort(),
        languages.filter((language) => language !== 'en').map((language) => `./locales/${language}.js`),
      );
    });

    it(`${file} lets the browser compile all of it at once, beside the page`, () => {
      assert.match(read(file), /^\uFEFF?\/\*![^*]*\*\/\n\/\/# allFunctionsCalledOnLoad\n/);
    });

    it(`${file} parses no text as markup`, () => {
      const sinks =
        /innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|DOMParser|document\.write|srcdoc|trustedTypes/g;
      assert.deepEqual(read(file).match(sinks), null);
    });

    it(`${file} names no other host`, () => {
      const hosts = [...read(file).matchAll(/\bhttps?:\/\/([\w.-]+\w)/g)].map(([, host]) => host);
      assert.deepEqual(
        hosts.filter((host) => !harmless.includes(host)),
        [],
      );
    });
  }
});
