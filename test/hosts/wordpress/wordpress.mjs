/** Real WordPress, on PHP's own server and a MariaDB of its own, in temporary folders. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlugin } from '../../../demo/hosts/wordpress/build.mjs';
import { findCommand, freePort, need, open, run, startProgram, unpackDebian } from '../site.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Playground's builds of WordPress: real core, its comments stripped. The newest that the npm registry has. */
const builds = '@wp-playground/wordpress-builds@0.9.19';

/** @param {string} folder of the builds, such as `wp-6.5` */
const fromNpm = (folder) => async (into) => {
  await need({ commands: ['unzip'], packages: ['unzip'] });
  const [{ filename }] = JSON.parse(await run('npm', ['pack', builds, '--json', '--pack-destination', into]));
  const archive = join(into, filename);
  const parts = [`package/src/wordpress/${folder}.zip`, `package/public/${folder}`];
  await run('tar', ['--extract', '--gzip', '--file', archive, '--directory', into, ...parts]);
  await rm(archive);
  // What a web server answers by itself is apart from the PHP.
  const www = join(into, parts[1]);
  await run('unzip', ['-q', '-o', join(into, parts[0]), '-d', www]);
  return www;
};

/** Debian's own, unpacked: to install it would start a web server on this machine. */
const fromDebian = async (into) => {
  const parts = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-cropper', 'libjs-underscore', 'php-getid3'];
  await unpackDebian(parts, into);
  return join(into, 'usr/share/wordpress');
};

/**
 * Where WordPress comes from, older and newer than `wp_enqueue_script_module`, with links of either kind.
 *
 * @type {readonly { name: string, unpack: (into: string) => Promise<string>, permalinks: string }[]}
 */
export const sources = [
  { name: 'Debian’s', unpack: fromDebian, permalinks: '/%postname%/' },
  { name: 'npm’s 6.5', unpack: fromNpm('wp-6.5'), permalinks: '' },
];

/** Everybody who comes by. `member` is who they are in the emulated space. */
export const users = {
  owner: { login: 'owner', password: 'owner-of-the-loft', role: 'administrator' },
  editor: { login: 'editor', password: 'editor-of-the-loft', role: 'editor' },
  author: { login: 'author', password: 'author-of-the-loft', role: 'author' },
  maya: { login: 'maya', password: 'maya-of-the-loft', role: 'subscriber', member: 'maya' },
  tomas: { login: 'tomas', password: 'tomas-of-the-loft', role: 'subscriber', member: 'tomas' },
  guest: { login: 'guest', password: 'guest-of-the-loft', role: 'subscriber' },
  unlucky: { login: 'unlucky', password: 'unlucky-of-the-loft', role: 'subscriber', member: 'unreachable' },
};

/**
 * PHP and a MariaDB that listens on nothing but a socket.
 *
 * @param {string} folder An empty one, with a short path.
 */
export async function startDatabase(folder) {
  await need({
    modules: ['mysqli', 'dom', 'mbstring'],
    packages: ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring'],
  });
  await need({
    commands: ['mariadbd', 'mariadb-install-db', 'my_print_defaults'],
    packages: ['mariadb-server-core', 'mariadb-client-core'],
  });

  const data = join(folder, 'data');
  const socket = join(folder, 'mysql.sock');
  const user = process.getuid() === 0 ? ['--user=root'] : [];
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const server = await startProgram(
    findCommand('mariadbd'),
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'mysql.pid')}`,
      '--skip-networking',
      // It is thrown away in a minute: small, and not careful with the disk.
      '--innodb-buffer-pool-size=32M',
      '--innodb-flush-log-at-trx-commit=0',
      '--skip-log-bin',
      ...user,
    ],
    {
      isReady: async () => {
        await run('php', ['-r', `mysqli_connect('localhost', 'root', '', '', 0, '${socket}') or exit(1);`]);
        return true;
      },
    },
  );
  return { socket, stop: server.stop };
}

const config = ({ url, socket, database }) => `<?php
define( 'DB_NAME', '${database}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
// What is amiss is written down, and no page is spoiled by it.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
// As on a network of sites, where only those who run the network write any HTML.
define( 'DISALLOW_UNFILTERED_HTML', is_file( __DIR__ . '/filter-everybody' ) );
// Nothing but the check is to happen here.
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'FS_METHOD', 'direct' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', $name . ' key of a site that lives for a minute' );
	define( $name . '_SALT', $name . ' salt of a site that lives for a minute' );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * A WordPress with the plugin in it, not yet active, the site's own code, and the users.
 *
 * @param {object} options
 * @param {(typeof sources)[number]} options.source
 * @param {string} options.folder An empty one.
 * @param {{ socket: string }} options.database
 */
export async function startWordPress({ source, folder, database }) {
  const www = await source.unpack(folder);
  const url = `http://127.0.0.1:${await freePort()}`;
  const content = join(www, 'wp-content');
  const name = `wordpress_${new URL(url).port}`;
  await rm(join(www, 'wp-config.php'), { force: true });
  await writeFile(join(www, 'wp-config.php'), config({ url, socket: database.socket, database: name }));
  await mkdir(join(content, 'uploads'), { recursive: true });
  await mkdir(join(content, 'mu-plugins'), { recursive: true });
  await cp(join(here, 'site-code.php'), join(content, 'mu-plugins/site-code.php'));
  await cp(join(here, 'classic-theme'), join(content, 'themes/classic'), { recursive: true });
  await buildPlugin(join(content, 'plugins/nx-widgets'));
  const { version } = JSON.parse(
    await run('php', [
      join(here, 'install.php'),
      JSON.stringify({
        folder: www,
        url,
        socket: database.socket,
        database: name,
        permalinks: source.permalinks,
        users: Object.values(users),
      }),
    ]),
  );
  const server = await startProgram(
    'php',
    ['-d', 'opcache.enable_cli=1', '-S', new URL(url).host, '-t', www, join(here, 'router.php')],
    // A page asks for its widgets' token while it is still loading.
    { env: { PHP_CLI_SERVER_WORKERS: '4' }, isReady: async () => (await fetch(`${url}/wp-login.php`)).ok },
  );

  return {
    url,
    version,
    stop: server.stop,
    /** What WordPress has complained about. */
    complaints: () => readFile(join(content, 'debug.log'), 'utf8').catch(() => ''),
    /** What the site's own code has heard from the plugin. */
    tokenFailures: () => readFile(join(content, 'token-failures.log'), 'utf8').catch(() => ''),
    /**
     * From now on WordPress filters what editors and administrators write, too.
     *
     * @returns {Promise<() => Promise<void>>} Ends it.
     */
    filterEverybody: async () => {
      const file = join(www, 'filter-everybody');
      await writeFile(file, '');
      return () => rm(file);
    },
    /**
     * Runs PHP inside this WordPress.
     *
     * @param {string} code Without the tag.
     * @returns {Promise<string>} What it wrote.
     */
    php: (code) => run('php', ['-r', `require '${www}/wp-load.php'; ${code}`]),
    /**
     * Signs in at the form.
     *
     * @param {import('puppeteer-core').BrowserContext} visitor
     * @param {{ login: string, password: string }} user
     */
    signIn: async (visitor, { login, password }) => {
      const { page } = await open(visitor, `${url}/wp-login.php`);
      await page.evaluate(
        ([login, password]) => {
          document.querySelector('#user_login').value = login;
          document.querySelector('#user_pass').value = password;
        },
        [login, password],
      );
      await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
      if (!page.url().includes('/wp-admin/')) throw new Error(`${login} could not sign in: ${page.url()}`);
      await page.close();
    },
    /**
     * Writes a post or a page as the user who is signed in, over the REST API, which asks WordPress's filters like the
     * editor does.
     *
     * @param {import('puppeteer-core').BrowserContext} visitor
     * @param {{ type?: 'posts' | 'pages', title: string, content: string }} text
     * @returns {Promise<{ link: string, content: { raw: string } }>}
     */
    write: async (visitor, { type = 'posts', ...text }) => {
      const { page } = await open(visitor, `${url}/wp-admin/profile.php`);
      const { status, body } = await page.evaluate(
        async ({ type, text }) => {
          const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
          const response = await fetch(`/index.php?rest_route=/wp/v2/${type}&context=edit`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce },
            body: JSON.stringify({ ...text, status: 'publish' }),
          });
          return { status: response.status, body: await response.json() };
        },
        { type, text },
      );
      await page.close();
      if (status !== 201) throw new Error(`WordPress took no ${type} (${status}): ${body.message}`);
      return body;
    },
  };
}
