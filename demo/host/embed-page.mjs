import { Hono } from 'hono';
import { html } from 'hono/html';

/** @param {string} text For an attribute in double quotes. */
const escaped = (text) => String(html`${text}`);

/**
 * The embed page at `/embed`, filled in: what its owner writes into a copy by hand, a server knows by itself.
 *
 * @param {object} options
 * @param {() => Promise<string>} options.read The page as it ships.
 * @param {string} options.scripts Path of the folder of the files that it names.
 * @param {string} options.baseUrl Path of the widgets' `base-url`.
 * @param {string} options.tokenUrl Path of their `token-url`.
 * @param {string} options.oembed Path that answers oEmbed requests.
 */
export function embedPage({ read, scripts, baseUrl, tokenUrl, oembed }) {
  const app = new Hono();

  app.get('/embed', async (c) => {
    const { href, origin } = new URL(c.req.url);
    // Whoever reads the link need not add the address: the specification has it in there.
    const discovery = `${origin}${oembed}?${new URLSearchParams({ format: 'json', url: href })}`;
    const page = [
      ['base-url=""', `base-url="${escaped(origin + baseUrl)}"`],
      ['token-url=""', `token-url="${escaped(origin + tokenUrl)}"`],
      ['name="nx-embed-origins" content=""', `name="nx-embed-origins" content="${escaped(origin)}"`],
      ['json+oembed" href=""', `json+oembed" href="${escaped(discovery)}"`],
      ["src 'self'", `src 'self' ${escaped(origin)}`],
      ['"./', `"${escaped(scripts)}`],
    ].reduce((page, [empty, filled]) => page.replaceAll(empty, () => filled), await read());
    // A page that shows a member's data is not for everybody's frames, and `<meta>` can't say so. These are the demo's own
    // and those of whoever tries it on the same machine.
    c.header('Content-Security-Policy', "frame-ancestors 'self' http://localhost:* http://127.0.0.1:*");
    c.header('Cache-Control', 'no-cache');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.html(page);
  });

  return app;
}
