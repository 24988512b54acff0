/**
 * What the embed page says to the page around it: how high it is, so that the frame can be made to fit. Nothing in that is
 * secret, so it is said to whoever is there.
 *
 * Every parent hears `{ type: 'nx-height', height }`, in CSS pixels. WordPress shows frames of pasted addresses in a sandbox, as
 * high as they say in its own words, which it knows by a secret in the fragment: `#?secret=…`. There, a link can't leave the
 * sandbox by itself; WordPress follows one that leads to the host of the frame.
 */

/** Whether there is a page around this one. */
export const isFramed = parent !== window;

/** By what WordPress knows the frame. Looked up each time: some versions add it when the frame has loaded. */
function wordpressSecret(): string | undefined {
  const secret = new URLSearchParams(location.hash.replace('#?', '')).get('secret') ?? '';
  return /^[a-z\d]+$/i.test(secret) ? secret : undefined;
}

function tellWordPress(message: string, value: unknown): void {
  const secret = wordpressSecret();
  if (secret !== undefined) parent.postMessage({ message, value, secret }, '*');
}

function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: 'nx-height', height }, '*');
  tellWordPress('height', height);
}

function answerWordPress({ data, source }: MessageEvent<{ message?: unknown; secret?: unknown } | null>): void {
  if (source === parent && data?.message === 'ready' && data.secret === wordpressSecret()) tellHeight();
}

function followLink(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || origin !== 'null' || wordpressSecret() === undefined) return;
  event.preventDefault();
  tellWordPress('link', link.href);
}

/** Tells the parent the height from now on, whenever it changes or may have been missed. */
export function speakToParent(): void {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  // A browser observes no sizes in a frame that it does not show, and WordPress shows none that has not told its height.
  for (const type of ['nx-load', 'nx-error']) document.addEventListener(type, tellHeight);
  for (const type of ['load', 'hashchange']) addEventListener(type, tellHeight);
  addEventListener('message', answerWordPress);
  document.addEventListener('click', followLink);
}
