/**
 * The script of embed.html: shows the widget that the query names.
 *
 *     embed.html?widget=credit-meter&kind=time&lang=de&dir=ltr&color-scheme=dark
 *
 * Anybody can write such an address, so it chooses what is shown and how, and neither whom to ask nor on whose behalf: these
 * stand in the page's own `<nx-config>`. The member's token comes from there, or from the page around the frame.
 *
 * A classic script, as is the library beside it: in a sandboxed frame, modules need CORS headers of their own server.
 */
import { report } from './console.js';
import { isFramed, speakToParent } from './frame.js';
import { parentOrigins, tokenFromParent } from './token-from-parent.js';

const widgets = ['benefits-panel', 'my-plans', 'credit-meter'];

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const config = document.querySelector('nx-config');

/** Shows a part of the page that is there for rare cases. */
const show = (id: string): void => document.getElementById(id)?.removeAttribute('hidden');

/** What the query says of the page. A value that makes no sense changes nothing. */
function dress(): void {
  root.lang = query.get('lang') ?? (root.lang || navigator.language);
  root.dir = query.get('dir') ?? root.dir;
  root.style.colorScheme = query.get('color-scheme') ?? '';
}

/** Where the member's token comes from. The page's own `<nx-config>` says to which space it may go. */
function signIn(): void {
  if (!config || !isFramed) return;
  const origins = parentOrigins();
  if (origins.length > 0) config.tokenProvider = tokenFromParent(origins);
  else if (origin === 'null') {
    report('a sandboxed frame has no cookies, and the page around it is not in nx-embed-origins');
    config.tokenProvider = () => Promise.resolve(null);
  }
}

/** Where the member can sign in when the frame can't: at the page itself, if it knows how. */
function offerOwnPage(): void {
  const link = document.querySelector<HTMLAnchorElement>('#own-page a');
  if (!isFramed || !link || !(config?.tokenUrl || config?.credentials)) return;
  link.href = location.pathname + location.search;
  show('own-page');
}

/** Puts the widget into the page, or says that there is none of this name. */
function place(name: string): void {
  const widget = customElements.get(`nx-${name}`) as { observedAttributes?: readonly string[] } | undefined;
  const isKnown = widgets.includes(name);
  if (!widget || !isKnown) {
    show('nothing');
    report(isKnown ? 'nx-widgets.iife.js is missing' : `?widget= must be ${widgets.join(', or ')}`);
    return;
  }
  // A placeholder of the kind that strangers may write: the library takes no credentials and no base URL from it.
  const placeholder = document.createElement('div');
  placeholder.className = `nx-widget-${name}`;
  for (const attribute of widget.observedAttributes ?? []) {
    const value = query.get(attribute);
    if (value !== null) placeholder.setAttribute(`data-${attribute}`, value);
  }
  document.body.prepend(placeholder);
}

dress();
signIn();
if (isFramed) speakToParent();
document.addEventListener('nx-unauthorized', offerOwnPage);
document.addEventListener('nx-load', () => document.getElementById('own-page')?.setAttribute('hidden', ''));
place(query.get('widget') ?? '');
