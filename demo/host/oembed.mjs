import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { html } from 'hono/html';

/** What each widget is called outside of its own frame, and CSS pixels that it needs where nobody hears its height. */
const widgets = {
  'benefits-panel': { title: 'My benefits', height: 600 },
  'my-plans': { title: 'My plans', height: 600 },
  'credit-meter': { title: 'My credit', height: 200 },
};

/** CSS pixels of a frame, unless the one who asks has less room. */
const widest = 600;

/**
 * The oEmbed endpoint (oembed.com) for an embed page of the same origin: a pasted address becomes a frame.
 *
 * WordPress takes of the answer the `blockquote`, by which it knows a frame that tells its height, and the `iframe`, which it puts into a
 * stricter sandbox. Elsewhere the frame keeps its origin, for `token-url`, and its links lead out of it.
 *
 * @param {object} options
 * @param {string} options.page Path of the embed page.
 */
export function oembed({ page }) {
  const app = new Hono();

  // Anybody may know what anybody may paste.
  app.get('/oembed', cors(), (c) => {
    const { url = '', format = 'json', maxwidth, maxheight } = c.req.query();
    if (format !== 'json') return c.body(null, 501);
    const address = URL.canParse(url) ? new URL(url) : undefined;
    const { title, height: usual } = widgets[address?.searchParams.get('widget')] ?? {};
    const isPage = address?.origin === new URL(c.req.url).origin && address.pathname === page;
    if (!isPage || title === undefined || address.username || address.password) return c.body(null, 404);
    // WordPress adds a fragment of its own.
    const src = address.origin + address.pathname + address.search;
    const width = atMost(widest, maxwidth);
    const height = atMost(usual, maxheight);
    const markup = html`<blockquote class="wp-embedded-content"><a href="${src}">${title}</a></blockquote>
      <iframe
        class="wp-embedded-content"
        sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"
        src="${src}"
        width="${width}"
        height="${height}"
        title="${title}"
        frameborder="0"
      ></iframe>`;
    return c.json({
      version: '1.0',
      type: 'rich',
      title,
      provider_url: address.origin,
      width,
      height,
      // Some hosts make paragraphs of lines.
      html: String(markup).replace(/\s*\n\s*/g, ' '),
    });
  });

  return app;
}

/**
 * @param {number} pixels
 * @param {string | undefined} most As the one who asks writes it; what is no number is no limit.
 */
function atMost(pixels, most) {
  return Number(most) > 0 ? Math.floor(Math.min(pixels, Number(most))) : pixels;
}
