/** Contrast of what is drawn, as WCAG 2.2 reckons it. */

type Pixel = readonly [red: number, green: number, blue: number];

const board = document
  .createElement('canvas')
  .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;

/** What is seen of colours laid over each other on white, in any notation that CSS has. */
function painted(...colours: readonly string[]): Pixel {
  for (const colour of ['#fff', ...colours]) {
    board.fillStyle = colour;
    board.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = board.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

const linear = (value: number): number => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);

const luminance = ([red, green, blue]: Pixel): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The element that an element is drawn in: where it is slotted, and out of shadow roots. */
const aroundOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The backgrounds behind an element, its own last. */
export function backgroundsOf(element: Element): string[] {
  const around = aroundOf(element);
  return [...(around ? backgroundsOf(around) : []), getComputedStyle(element).backgroundColor];
}

/** The contrast of a colour on an element, 1 to 21. */
export function contrastOn(element: Element, colour: string): number {
  const behind = backgroundsOf(element);
  const [light, dark] = [luminance(painted(...behind, colour)), luminance(painted(...behind))].sort((a, b) => b - a);
  return ((light as number) + 0.05) / ((dark as number) + 0.05);
}

/** The boxes that cut off what sticks out of them, from the inside out. */
export function clippersOf(element: Element): Element[] {
  const around = aroundOf(element);
  if (!around) return [];
  const { overflowX, overflowY, contain } = getComputedStyle(around);
  const cuts = [overflowX, overflowY].some((each) => each !== 'visible') || /paint|strict|content/.test(contain);
  return [...(cuts ? [around] : []), ...clippersOf(around)];
}
