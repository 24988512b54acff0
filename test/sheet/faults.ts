/** What eyes would miss in a widget as it is drawn. Each function lists what is wrong, in words; nothing wrong is an empty list. */
import { Backgrounds, colorOf, contrast, over } from './contrast.js';

/** Half a pixel is lost to rounding. */
const rounding = 0.5;

const all = (widget: Element): Element[] => [...(widget.shadowRoot?.querySelectorAll('*') ?? [])];

const partsOf = (widget: Element, name: string): Element[] => [
  ...(widget.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? []),
];

/** An element by the name that a host knows it by. */
const named = (element: Element): string => {
  const part = element.closest('[part]')?.getAttribute('part');
  return part ? `[part=${part}]` : element.localName;
};

const inShort = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/** Whether an element is for screen readers alone, clipped to nothing. */
const isClippedAway = (element: Element): boolean => {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (getComputedStyle(each).clipPath.startsWith('inset(50%')) return true;
  }
  return false;
};

/** A name that is cut after some lines, on purpose. */
const isClamped = (element: Element): boolean => getComputedStyle(element).webkitLineClamp !== 'none';

interface Text {
  readonly text: string;
  readonly element: Element;
  /** One box for each line. */
  readonly lines: readonly DOMRect[];
}

/** Every piece of text that can be seen. */
function textsOf(widget: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(widget.shadowRoot as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement as Element;
    const text = node.textContent ?? '';
    if (!text.trim() || isClippedAway(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const range = new Range();
    range.selectNodeContents(node);
    const clamp = element.closest('[part~="name"]');
    const end = clamp && isClamped(clamp) ? clamp.getBoundingClientRect().bottom : Infinity;
    const lines = [...range.getClientRects()]
      .filter(({ width, top }) => width > 0 && top < end - 1)
      // The box of a line is as high as the font's tallest letter with all accents: higher than what is drawn.
      .map(({ x, y, width, height }) => new DOMRect(x, y + height / 5, width, (height * 3) / 5));
    texts.push({ text: inShort(text), element, lines });
  }
  return texts;
}

const meet = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

/**
 * By how much the spaces at the ends of lines hang out of a box, unseen. They are no fault, but Firefox lets a box scroll
 * for one that a mark of direction comes after.
 */
function hanging(box: Element): number {
  const left = box.getBoundingClientRect().left + box.clientLeft;
  const range = new Range();
  let most = 0;
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index } of (node.textContent ?? '').matchAll(/\s/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      for (const space of range.getClientRects()) {
        most = Math.max(most, left - space.left, space.right - left - box.clientWidth);
      }
    }
  }
  return Math.ceil(most);
}

/** What sticks out sideways, of a widget's box or of its own. */
export function overflowing(widget: Element): string[] {
  const box = widget.getBoundingClientRect();
  const faults = [widget, ...all(widget)]
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      // Inline boxes have no client width of their own.
      const isTooWide = each.clientWidth > 0 && each.scrollWidth > each.clientWidth;
      const scrolls = isTooWide && each.scrollWidth - hanging(each) > each.clientWidth;
      return scrolls || (width > 0 && (left < box.left - rounding || right > box.right + rounding));
    })
    .map((each) => `${named(each)} sticks out`);
  const { width } = (widget.parentElement as Element).getBoundingClientRect();
  if (Math.abs(box.width - width) > rounding) faults.push(`is ${box.width} px wide in a box of ${width} px`);
  return faults;
}

/** Texts, bars and parts that are drawn over each other. */
export function overlapping(widget: Element): string[] {
  const marks = [
    ...textsOf(widget).map(({ text, lines }) => ({ name: `“${text}”`, boxes: lines })),
    ...partsOf(widget, 'track').map((track) => ({ name: named(track), boxes: [track.getBoundingClientRect()] })),
  ];
  const siblings = all(widget)
    .filter((each) => each.hasAttribute('part') && !(each instanceof SVGElement) && !isClippedAway(each))
    .map((each) => ({ name: named(each), parent: each.parentElement, boxes: [each.getBoundingClientRect()] }));
  const faults: string[] = [];
  const compare = (list: readonly { name: string; parent?: Element | null; boxes: readonly DOMRect[] }[]) => {
    list.forEach((one, index) => {
      for (const other of list.slice(index + 1)) {
        if (one.parent !== other.parent) continue;
        if (one.boxes.some((box) => other.boxes.some((another) => meet(box, another)))) {
          faults.push(`${one.name} and ${other.name} overlap`);
        }
      }
    });
  };
  compare(marks);
  compare(siblings.filter(({ boxes: [box] }) => box && box.width > 0 && box.height > 0));
  return faults;
}

/** Texts of which a part can't be seen; names may be cut after some lines. */
export function cut(widget: Element): string[] {
  return textsOf(widget)
    .filter(({ element, lines }) => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        const { left, right, top, bottom } = each.getBoundingClientRect();
        const isCut = lines.some(
          (line) =>
            (overflowX !== 'visible' && (line.left < left - rounding || line.right > right + rounding)) ||
            (overflowY !== 'visible' &&
              !isClamped(each) &&
              (line.top < top - rounding || line.bottom > bottom + rounding)),
        );
        if (isCut) return true;
      }
      return false;
    })
    .map(({ text }) => `“${text}” is cut`);
}

/** What can be pressed. */
const targetsOf = (widget: Element): HTMLElement[] => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLElement>('a[href], button') ?? []),
];

/** What can be pressed and is smaller than 24 by 24 px. */
export function tooSmall(widget: Element): string[] {
  return targetsOf(widget)
    .filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      return Math.min(width, height) < 24;
    })
    .map((each) => `${named(each)} “${inShort(each.textContent)}” is too small to hit`);
}

/** Headings that are not one level below what they are in, counted from level 2. */
export function misplacedHeadings(widget: Element): string[] {
  const levels = all(widget)
    .filter((each) => each.matches('[role="heading"]'))
    .map((each) => Number(each.ariaLevel));
  return levels
    .map((level, index) => (index === 0 ? level === 2 : level > 2 && level <= (levels[index - 1] ?? 0) + 1))
    .flatMap((isRight, index) => (isRight ? [] : [`heading ${index + 1} has level ${String(levels[index])}`]));
}

/** Bars and rings that stand for an amount; the others are ornament. */
const metersOf = (widget: Element): Element[] => partsOf(widget, 'meter').filter(({ role }) => role === 'meter');

/** How much of a bar or a ring is filled, 0 to 1. */
function shareDrawn(track: Element, fill: Element): number {
  if (!(fill instanceof SVGGeometryElement)) {
    return fill.getBoundingClientRect().width / track.clientWidth;
  }
  const whole = fill.pathLength.baseVal || fill.getTotalLength();
  const dashes = getComputedStyle(fill).strokeDasharray.split(/[, ]+/).map(parseFloat);
  // Dashes and gaps take turns; an odd number of them is repeated the other way round.
  let [end, drawn] = [0, 0];
  for (let index = 0; end < whole; index++) {
    const length = dashes[index % dashes.length] ?? whole;
    if (!(length >= 0) || index > 2 * whole) return NaN;
    end += length;
    if (index % 2 === 0 && length > 0) drawn = Math.min(end, whole);
  }
  return drawn / whole;
}

/**
 * Bars and rings that are not as long as what they stand for, or begin at the wrong end.
 *
 * @param shares of each, 0 to 1; without them, what assistive technology is told
 */
export function misdrawn(widget: Element, shares?: readonly number[]): string[] {
  const meters = metersOf(widget);
  const said = meters.map(({ ariaValueNow, ariaValueMax }) => Number(ariaValueNow) / Number(ariaValueMax));
  const expected = shares ?? said;
  if (meters.length !== expected.length) return [`has ${meters.length} meters, not ${expected.length}`];
  return meters.flatMap((meter, index) => {
    const share = expected[index] ?? NaN;
    const told = said[index] ?? NaN;
    const [track, fill] = ['track', 'fill'].map((part) => meter.querySelector(`[part~="${part}"]`));
    if (!track || !fill) return [`meter ${index + 1} is not drawn`];
    const faults: string[] = [];
    const drawn = shareDrawn(track, fill);
    if (Math.abs(told - share) > 0.001) faults.push(`meter ${index + 1} is told as ${told}, not ${share}`);
    if (!(Math.abs(drawn - share) < 0.01)) faults.push(`meter ${index + 1} is drawn as ${drawn}, not ${share}`);
    if (fill instanceof SVGElement) return faults;
    const start = getComputedStyle(meter).direction === 'rtl' ? 'right' : 'left';
    const gap = Math.abs(fill.getBoundingClientRect()[start] - track.getBoundingClientRect()[start]);
    if (gap > 2 * rounding) faults.push(`meter ${index + 1} does not begin ${start}`);
    return faults;
  });
}

/**
 * All that is wrong with its shape.
 *
 * @param shares as for {@link misdrawn}
 */
export const misshapen = (widget: Element, shares?: readonly number[]): string[] => [
  ...overflowing(widget),
  ...overlapping(widget),
  ...cut(widget),
  ...tooSmall(widget),
  ...misplacedHeadings(widget),
  ...misdrawn(widget, shares),
];

/** Texts that don't stand out enough for AA, and bars that don't from their track or from the page, and lines around the focus. */
export function faint(widget: Element): string[] {
  const backgrounds = new Backgrounds();
  const contrastOn = (element: Element, color: string) =>
    contrast(backgrounds.under(element, colorOf(color)), backgrounds.under(element));
  const texts = textsOf(widget).flatMap(({ text, element }) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const ratio = contrastOn(element, color);
    return ratio < (isLarge ? 3 : 4.5) ? [`“${text}” in ${named(element)} has ${ratio.toFixed(2)}:1`] : [];
  });
  const bars = metersOf(widget).flatMap((meter) => {
    const [track, fill] = ['track', 'fill'].map((part) => meter.querySelector(`[part~="${part}"]`));
    // Where nothing is left, nothing is filled.
    if (!track || !fill || shareDrawn(track, fill) === 0) return [];
    // A ring is drawn by strokes, one over the other; a bar by backgrounds, one in the other.
    const [whole, part] = [track, fill].map((each) =>
      each instanceof SVGElement ? colorOf(getComputedStyle(each).stroke) : undefined,
    );
    const unfilled = backgrounds.under(track, whole);
    const filled = backgrounds.under(fill, whole && part && over(part, whole));
    return [
      { behind: 'its track', ratio: contrast(filled, unfilled) },
      { behind: 'the page', ratio: contrast(filled, backgrounds.under(meter)) },
    ]
      .filter(({ ratio }) => ratio < 3)
      .map(({ behind, ratio }) => `${named(fill)} has ${ratio.toFixed(2)}:1 on ${behind}`);
  });
  const rings = targetsOf(widget).flatMap((target) => {
    target.focus();
    const { outlineColor, outlineOffset, outlineStyle } = getComputedStyle(target);
    target.blur();
    // Drawn inside of it, or around it.
    const behind = parseFloat(outlineOffset) < 0 ? target : (target.parentElement ?? widget);
    const ratio = outlineStyle === 'none' ? 1 : contrastOn(behind, outlineColor);
    return ratio < 3 ? [`the focus on ${named(target)} has ${ratio.toFixed(2)}:1`] : [];
  });
  return [...texts, ...bars, ...rings];
}
