/** The builder: what is chosen in the form is shown with sample data, written as snippets, and kept in the address. */
import { widgets as areDefined } from '../start.js';
import { choiceOf } from './choice.js';
import { copy } from './copy.js';
import { checkFields, pickColors } from './fields.js';
import { choose, chosenIn } from './form.js';
import { pieceElement } from './pieces.js';
import { Preview } from './preview.js';
import { piecesOf, targets } from './snippets/targets.js';
import { tabs } from './tabs.js';

const byId = (id) => document.getElementById(id);

const form = /** @type {HTMLFormElement} */ (byId('choice'));
/** @type {readonly import('./widget-list.js').Widget[]} */
const widgets = JSON.parse(form.dataset.widgets);
const hashes = JSON.parse(form.dataset.hashes);
const preview = new Preview(byId('site'));

/** How the token comes, by the way that is chosen. */
const accessHints = {
  'token-url': 'No JavaScript: an address of your server answers the token.',
  provider: 'JavaScript of yours gives the token, and renews it.',
  proxy: 'A proxy of yours asks in the member’s name: no token in the page.',
};

/** Of the snippets. */
let target = targets[0].id;

const chosenWidget = () => widgets.find(({ tag }) => tag === form.elements.widget.value);

/**
 * The fields of each widget that are not on show.
 *
 * @type {Map<string, Node[]>}
 */
const ownFields = new Map(
  Array.from(form.querySelectorAll('template'), ({ dataset, content }) => [dataset.of, Array.from(content.childNodes)]),
);

/** Brings the fields of the chosen widget. What was chosen stays, where this widget takes it too. */
function changeWidget() {
  const { tag, description } = chosenWidget();
  const own = byId('own');
  if (own.dataset.of === tag) return;
  const chosen = chosenIn(form);
  ownFields.set(own.dataset.of, Array.from(own.childNodes));
  own.replaceChildren(...ownFields.get(tag));
  own.dataset.of = tag;
  byId('widget-hint').textContent = description;
  choose(form, chosen);
}

/** What was chosen, in the terms of the address. */
const state = () => ({ ...chosenIn(form), ...(target !== targets[0].id && { target }) });

function draw() {
  checkFields(form);
  const chosen = state();
  const choice = choiceOf(chosen, chosenWidget(), hashes);
  const { member, situation, look } = form.elements;
  preview.show(choice, { member: member.value, situation: situation.value, look: look.value });
  preview.resize(chosen.width);
  byId('look-note').hidden = look.value === 'plain';
  byId('look-sheet').href = preview.sheetAddress;
  byId('access-hint').textContent = accessHints[choice.page.access];
  byId('token-url-field').hidden = choice.page.access === 'proxy';
  const pieces = piecesOf(
    targets.find(({ id }) => id === target),
    choice,
  );
  byId('pieces').replaceChildren(...pieces.map((piece) => pieceElement(piece, copyPiece)));
}

/** Only when a choice is made, not with every letter: browsers limit how often an address may change. */
function keep() {
  const query = String(new URLSearchParams(state()));
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}`);
}

function copyPiece({ title, text }, shown) {
  void copy(text, { name: title, shown, status: byId('said') });
}

const selectTab = tabs(document.querySelector('[role="tablist"]'), byId('pieces'), (selected) => {
  target = selected;
  draw();
  keep();
});

/** Shows what the address says. */
function restore() {
  const said = Object.fromEntries(new URLSearchParams(location.search));
  // First the widget, whose fields take the rest.
  choose(form, { widget: said.widget });
  changeWidget();
  choose(form, said);
  // Where something is set, it can be seen.
  for (const details of form.querySelectorAll('details')) {
    details.open = Array.from(details.querySelectorAll('[name]')).some(({ name }) => Object.hasOwn(said, name));
  }
  if (!selectTab(said.target)) draw();
}

pickColors(form);
// Some of its fields stand elsewhere, beside what they change.
const fields = byId('builder');
fields.addEventListener('input', () => {
  changeWidget();
  draw();
});
fields.addEventListener('change', keep);
form.addEventListener('submit', (event) => event.preventDefault());
byId('copy-link').addEventListener('click', () => copy(location.href, { name: 'The link', status: byId('said') }));
new ResizeObserver(() => {
  byId('size').textContent = `${byId('site').offsetWidth} px`;
}).observe(byId('site'));

restore();
try {
  await areDefined;
} catch {
  byId('failure').textContent = 'The widgets did not load. Run npm run build, then load this page again.';
  byId('failure').hidden = false;
}
