import { html } from '@lit-labs/ssr';
import { registerTranslation } from '../../dist/index.js';
import ar from '../../dist/locales/ar.js';
import de from '../../dist/locales/de.js';

// English is there already. A server says what it has no time to wait for.
registerTranslation('ar', ar);
registerTranslation('de', de);

/** What the page says itself, by language. */
const texts = {
  en: { title: 'Members', noScript: 'Your plans and credits need JavaScript. They are in the portal, too.' },
  de: { title: 'Mitglieder', noScript: 'Tarife und Guthaben brauchen JavaScript. Sie stehen auch im Portal.' },
  ar: { title: 'الأعضاء', noScript: 'تحتاج خططك وأرصدتك إلى JavaScript. تجدها أيضًا في البوابة.' },
};

/** The page is there in these. */
export const languages = Object.keys(texts);

const nameOf = (lang) => new Intl.DisplayNames(lang, { type: 'language' }).of(lang);

/**
 * The page, with widgets that are drawn before any script has run.
 *
 * @param {object} settings
 * @param {string} settings.lang One of `languages`. The widgets are told too, since on a server they can't look around.
 * @param {string} settings.baseUrl
 */
export const page = ({ lang, baseUrl }) =>
  html`<!doctype html>
    <html lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${texts[lang].title}: Harbour Loft</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/demo.css" />
        <link rel="stylesheet" href="/server-rendered/page.css" />
        <script type="module" src="/server-rendered/hydrate.js"></script>
      </head>
      <body>
        <header class="top">
          <a class="brand" href="/" lang="en">nx-widgets</a>
          <nav>
            <ul>
              ${languages.map(
                (each) => html`<li><a href="?lang=${each}" lang=${each} hreflang=${each}>${nameOf(each)}</a></li>`,
              )}
            </ul>
          </nav>
        </header>
        <main>
          <h1>${texts[lang].title}</h1>
          <p class="failure no-script">${texts[lang].noScript}</p>
          <nx-config base-url=${baseUrl} credentials="same-origin"></nx-config>
          <div class="members">
            <nx-my-plans lang=${lang}></nx-my-plans>
            <nx-credit-meter lang=${lang} kind="time" variant="ring"></nx-credit-meter>
            <nx-benefits-panel lang=${lang}></nx-benefits-panel>
          </div>
        </main>
      </body>
    </html>`;
