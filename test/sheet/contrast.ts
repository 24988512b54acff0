/** How well what is drawn stands out from what is behind it, as WCAG 2.2 counts it. */

/** Red, green, blue and alpha in sRGB, 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const clear: Color = [0, 0, 0, 0];
const white: Color = [1, 1, 1, 1];

/** Asks the browser what a color is, in whatever notation: it converts oklch() and color-mix() by the rules of CSS. */
const probe = document.createElement('i');

/**
 * A color as it is on this element.
 *
 * @param color any CSS color
 * @throws RangeError when it is none
 */
export function colorOf(color: string): Color {
  document.body.append(probe);
  probe.style.color = '';
  probe.style.color = `color(from ${color} srgb r g b / alpha)`;
  const [red, green, blue, alpha = 1] = probe.style.color
    ? [
        ...getComputedStyle(probe)
          .color.slice('color(srgb'.length)
          .matchAll(/[-\d.e]+/g),
      ].map(Number)
    : [];
  probe.remove();
  if (red === undefined || green === undefined || blue === undefined) throw new RangeError(`No color: ${color}`);
  // A screen shows no more than sRGB.
  const [r, g, b] = [red, green, blue].map((channel) => Math.min(Math.max(channel, 0), 1)) as [number, number, number];
  return [r, g, b, alpha];
}

/** One color drawn over another. */
export function over(top: Color, bottom: Color): Color {
  const alpha = top[3] + bottom[3] * (1 - top[3]);
  if (alpha === 0) return clear;
  const mix = (channel: 0 | 1 | 2) => (top[channel] * top[3] + bottom[channel] * bottom[3] * (1 - top[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
}

/** Relative luminance of an opaque color. */
function luminance([red, green, blue]: Color): number {
  const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The ratio of two opaque colors, 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The element around this one, as it is drawn: out of a shadow root, and out of a slot. */
const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** A background, and how much of it and of all that is on it can be seen, 0 to 1. */
interface Layer {
  readonly background: Color;
  readonly opacity: number;
}

/** The backgrounds of a page, as they are at one moment. */
export class Backgrounds {
  /** From an element outwards; what changes nothing is left out. */
  readonly #layers = new Map<Element, readonly Layer[]>();

  /**
   * What a color becomes when it is drawn on an element, over the backgrounds of all that is around it.
   *
   * @throws Error where a picture is behind it, whose colors nobody knows
   */
  under(element: Element, color: Color = clear): Color {
    let drawn = color;
    for (const { background, opacity } of this.#layersOf(element)) {
      const [red, green, blue, alpha] = over(drawn, background);
      // An element fades as a whole, with what is drawn on it.
      drawn = [red, green, blue, alpha * opacity];
    }
    return over(drawn, white);
  }

  #layersOf(element: Element): readonly Layer[] {
    const known = this.#layers.get(element);
    if (known) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    if (backgroundImage !== 'none') throw new Error(`A picture is behind the text: ${backgroundImage}`);
    // What is in a drawing has no background, whatever CSS says.
    const isShape = element instanceof SVGElement && element.ownerSVGElement !== null;
    const own = { background: isShape ? clear : colorOf(backgroundColor), opacity: Number(opacity) };
    const outer = around(element);
    const layers = [
      ...(own.background[3] > 0 || own.opacity < 1 ? [own] : []),
      ...(outer ? this.#layersOf(outer) : []),
    ];
    this.#layers.set(element, layers);
    return layers;
  }
}
