/** What widgets say by themselves: that something failed and that it is over, in one place and once. Nothing else. */
import { expect, fixture } from '@open-wc/testing';
import de from '../../src/locales/de.js';
import en from '../../src/locales/en.js';
import { goOffline, reading, resetBrowser } from '../support/commands.js';
import { mount, parts, place, settled, shownBy, until } from '../support/fixture.js';
import { type Heard, listen, liveRegions } from '../support/live-region.js';
import { type Room, openRoom, signIn } from '../support/room.js';
import { type Widget, tags, widgets } from '../support/states.js';
import { afterwards, setHidden } from '../support/watching.js';

const markup = (tag: string, { baseUrl }: Room, attributes = '') =>
  `<${tag} base-url="${baseUrl}" token="maya" lang="en-GB" ${attributes}></${tag}>`;

const texts = (heard: readonly Heard[]) => heard.map(({ text }) => text);

/** Waits until everything that was to be said before has been said: what another widget says comes last. */
async function untilQuiet(heard: readonly Heard[]): Promise<void> {
  const before = heard.length;
  await mount(markup('nx-my-plans', openRoom('404')));
  await until(() => texts(heard).slice(before).includes(en.errors['not-found']), 'the last word');
}

const withoutLastWord = (heard: readonly Heard[]) => texts(heard).filter((text) => text !== en.errors['not-found']);

describe('The live region', () => {
  beforeEach(() => liveRegions().forEach((region) => region.remove()));
  afterEach(resetBrowser);

  for (const { tag, ofFreya } of widgets) {
    describe(`with <${tag}>`, () => {
      it('says a failure, once', async () => {
        const heard = listen();
        await mount(markup(tag, openRoom('503')));
        await until(() => heard.length, 'the failure');
        await untilQuiet(heard);
        expect(withoutLastWord(heard)).to.deep.equal([en.errors.server]);
      });

      it('says that the data is there again, once', async () => {
        const heard = listen();
        const room = openRoom('503');
        const element = await mount<Widget>(markup(tag, room));
        await until(() => heard.length, 'the failure');
        await room.play('');
        await element.reload();
        await until(() => heard.length > 1, 'the recovery');
        await element.reload();
        await untilQuiet(heard);
        const [, recovery, ...more] = withoutLastWord(heard);
        expect(recovery).not.to.equal(en.errors.server);
        expect(more).to.be.empty;
      });

      it('says nothing when the data comes for the first time', async () => {
        const heard = listen();
        await mount(markup(tag, openRoom()));
        await untilQuiet(heard);
        expect(withoutLastWord(heard)).to.be.empty;
      });

      it('says nothing on a refresh, be the data the same or another', async () => {
        const heard = listen();
        const room = openRoom();
        const element = await mount<Widget>(markup(tag, room));
        await element.reload();
        await room.play('empty');
        await element.reload();
        await room.play('');
        await element.reload();
        element.token = 'freya';
        await until(() => shownBy(element).includes(ofFreya), 'other data');
        await untilQuiet(heard);
        expect(withoutLastWord(heard)).to.be.empty;
      });

      it('never has a token in it', async () => {
        const heard = listen();
        const room = openRoom();
        const token = await signIn(room, 'maya');
        await room.play('401');
        const element = await mount<Widget>(`<${tag} base-url="${room.baseUrl}" lang="en"></${tag}>`);
        element.token = token;
        await until(() => texts(heard).includes(en.errors.unauthorized), 'the sentence');
        expect(JSON.stringify([heard, ...liveRegions().map(({ outerHTML }) => outerHTML)])).not.to.contain(token);
      });
    });
  }

  it('says again what fails again after the button', async () => {
    const heard = listen();
    const element = await mount<Widget>(markup('nx-my-plans', openRoom('503')));
    await until(() => heard.length, 'the failure');
    (parts(element, 'button')[0] as HTMLElement).click();
    await until(() => heard.length > 1, 'the second failure');
    await untilQuiet(heard);
    expect(withoutLastWord(heard)).to.deep.equal([en.errors.server, en.errors.server]);
  });

  it('says nothing while it loads', async () => {
    const heard = listen();
    await place(markup('nx-my-plans', openRoom('hang')));
    await untilQuiet(heard);
    expect(withoutLastWord(heard)).to.be.empty;
  });

  it('says once that refreshing fails, however often it does', async () => {
    const heard = listen();
    const room = openRoom();
    const element = await mount<Widget>(markup('nx-my-plans', room));
    await room.play('500');
    await element.reload();
    await element.reload();
    await element.reload();
    await untilQuiet(heard);
    expect(withoutLastWord(heard)).to.have.length(1);
  });

  it('says nothing again in another language', async () => {
    const heard = listen();
    const element = await mount<Widget>(markup('nx-my-plans', openRoom('503')));
    await until(() => heard.length, 'the failure');
    element.lang = 'de';
    await until(() => parts(element, 'base')[0]?.getAttribute('lang') === 'de', 'German');
    await untilQuiet(heard);
    expect(withoutLastWord(heard)).to.deep.equal([en.errors.server]);
  });

  it('says nothing where the page handles the sign-in', async () => {
    document.addEventListener('nx-unauthorized', (event) => event.preventDefault(), { once: true });
    const heard = listen();
    await mount(`<nx-my-plans base-url="${openRoom().baseUrl}"></nx-my-plans>`);
    await untilQuiet(heard);
    expect(withoutLastWord(heard)).to.be.empty;
  });

  it('says that the browser is offline', async () => {
    const heard = listen();
    const room = openRoom();
    await goOffline();
    await mount(markup('nx-my-plans', room));
    await until(() => texts(heard).includes(en.offline), 'the sentence');
  });

  /** Three widgets: one of each, or all of one kind. */
  const trio = (room: Room, only?: string) =>
    fixture<HTMLElement>(`<div>${tags.map((tag) => markup(only ?? tag, room)).join('')}</div>`);

  it('is one, however many widgets there are, and none of it in them', async () => {
    const heard = listen();
    const around = await trio(openRoom('503'));
    await until(() => heard.length, 'the failure');
    const [region, ...more] = liveRegions();
    expect(more).to.be.empty;
    expect(region?.getRootNode() === document).to.be.true;
    expect(around.contains(region as Element)).to.be.false;
    expect(region?.getAttribute('aria-live') ?? 'polite').to.equal('polite');
  });

  it('says once what fails for several with one request', async () => {
    const heard = listen();
    const around = await trio(openRoom('503'), 'nx-credit-meter');
    await Promise.all([...around.querySelectorAll<Widget>('nx-credit-meter')].map(settled));
    await untilQuiet(heard);
    expect(withoutLastWord(heard)).to.deep.equal([en.errors.server]);
  });

  it('is on the page, and empty, before it says anything', async () => {
    const before: string[] = [];
    const look = () =>
      before.push(
        liveRegions()
          .map(({ textContent }) => textContent)
          .join(),
      );
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true });
    afterwards(() => observer.disconnect());
    const heard = listen();
    await mount(markup('nx-my-plans', openRoom('503')));
    await until(() => heard.length, 'the failure');
    expect(before.at(-1)).to.equal('');
  });

  it('is not there where nothing ever failed', async () => {
    await mount(markup('nx-my-plans', openRoom()));
    expect(liveRegions()).to.be.empty;
  });

  it('is made anew where the page wrote its body anew', async () => {
    const heard = listen();
    const room = openRoom('503');
    const element = await mount<Widget>(markup('nx-my-plans', room));
    await until(() => heard.length, 'the failure');
    const around = element.parentElement as HTMLElement;
    document.body.replaceChildren(around);
    await room.play('');
    await element.reload();
    await until(() => heard.length > 1, 'the recovery');
    expect(liveRegions()).to.have.length(1);
  });

  it('says each sentence in the language of its widget', async () => {
    const heard = listen();
    await mount(`<nx-my-plans base-url="${openRoom('503').baseUrl}" token="maya" lang="de"></nx-my-plans>`);
    await mount(markup('nx-my-plans', openRoom('403')));
    await until(() => heard.length > 1, 'both');
    expect(heard).to.deep.include({ text: de.errors.server, lang: 'de' });
    expect(heard).to.deep.include({ text: en.errors.forbidden, lang: 'en-GB' });
  });

  it('has nothing left in it when no widget is', async () => {
    const heard = listen();
    const around = await trio(openRoom('503'));
    await until(() => heard.length, 'the failure');
    around.remove();
    await until(() => liveRegions().every((region) => !region.textContent.trim()), 'silence');
  });

  for (const rule of [
    // But where the widget stands: what nobody sees is not said.
    'div:not(:has(nx-my-plans)), p, span { display: none }',
    ':empty { display: none }',
    'body > * { visibility: hidden }',
  ]) {
    it(`is heard on a page with ${rule}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rule);
      document.adoptedStyleSheets.push(sheet);
      afterwards(() => void document.adoptedStyleSheets.pop());
      const heard = listen();
      const element = await mount<Widget>(markup('nx-my-plans', openRoom('503')));
      await until(() => heard.length, 'the failure');
      expect(element.error?.kind).to.equal('server');
      await until(async () => (await reading()).includes(`status: ${en.errors.server}`), 'the sentence in the tree');
    });
  }

  it('says nothing of a widget that nobody sees', async () => {
    const heard = listen();
    const hidden = await mount<Widget>(markup('nx-my-plans', openRoom('403')).replace(' ', ' hidden '));
    await mount(markup('nx-benefits-panel', openRoom('503')));
    await until(() => heard.length, 'the failure of the other');
    expect(hidden.error?.kind).to.equal('forbidden');
    expect(heard.map(({ text }) => text)).to.deep.equal([en.errors.server]);
  });

  it('takes no place on the page', async () => {
    const around = await fixture<HTMLElement>(`<div>${markup('nx-my-plans', openRoom('503'))}</div>`);
    const heard = listen();
    const sizeOf = ({ scrollHeight, scrollWidth } = document.documentElement) => [scrollHeight, scrollWidth];
    await settled(around.firstElementChild as Widget);
    const before = sizeOf();
    await until(() => heard.length, 'the failure');
    expect(sizeOf()).to.deep.equal(before);
  });

  it('is in the document that the widget is in', async () => {
    const frame = await fixture<HTMLIFrameElement>('<iframe></iframe>');
    const other = frame.contentDocument as Document;
    const heard = listen(other);
    const element = await mount<Widget>(markup('nx-my-plans', openRoom()));
    other.body.append(element);
    setHidden(false);
    element.baseUrl = openRoom('503').baseUrl;
    await until(() => heard.length, 'the failure');
    expect(liveRegions(other)).to.have.length(1);
    expect(liveRegions()).to.be.empty;
  });
});
