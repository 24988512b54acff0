/** Name of the region, by which every copy of the library finds it. */
const id = 'nx-widgets-status';

/** Milliseconds for which sentences are gathered, and a new region is there before it is changed: both to be heard. */
const moment = 150;

/** Milliseconds after which they are taken away, so that nobody comes upon them later. */
const shown = 5000;

/** Against what a page's own rules say of its elements. */
const heard = 'display:block!important;visibility:visible!important;';

/** What is about to be said, with the language of each sentence. */
const sentences = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has a sentence read out when the reader pauses, in the one live region of the page. It stands in the light DOM, since screen
 * readers miss changes in shadow roots. Widgets that say the same at the same time are heard once.
 *
 * @param lang of the sentence
 */
export function announce({ ownerDocument }: Element, sentence: string, lang: string): void {
  let region = ownerDocument.querySelector<HTMLElement>(`body>#${id}[role=status]`);
  if (!region) {
    region = ownerDocument.createElement('div');
    region.id = id;
    region.setAttribute('role', 'status');
    region.style.cssText = `${heard}position:fixed!important;clip-path:inset(50%)!important`;
    ownerDocument.body.append(region);
  }
  const lines = region;
  if (!sentences.size) {
    setTimeout(() => {
      // Pages write their body anew at any time.
      if (!lines.isConnected) ownerDocument.body.append(lines);
      lines.replaceChildren(
        ...[...sentences].map(([text, lang]) => {
          const line = ownerDocument.createElement('span');
          line.lang = lang;
          line.style.cssText = heard;
          line.textContent = text;
          return line;
        }),
      );
      sentences.clear();
      clearTimeout(timer);
      timer = setTimeout(() => lines.replaceChildren(), shown);
    }, moment);
  }
  sentences.set(sentence, lang);
}
