/** The narrowest page that the widgets are made for. */
const narrowest = 200;

/**
 * The frame around the host page: its width can be set, dragged, and moved by the arrow keys.
 *
 * @param {{ frame: HTMLElement, handle: HTMLElement, size: HTMLElement, onResize: (width: string) => void }} parts
 * @returns a function that sets the width: pixels, or `full`
 */
export function resizable({ frame, handle, size, onResize }) {
  const room = () => frame.parentElement.clientWidth;

  const set = (width) => {
    frame.style.inlineSize = width === 'full' ? '' : `${width}px`;
  };

  const moveTo = (pixels) => {
    const widest = room();
    const width = Math.round(Math.max(Math.min(pixels, widest), narrowest));
    onResize(width >= widest - 1 ? 'full' : String(width));
  };

  handle.addEventListener('pointerdown', (event) => {
    const grip = event.clientX - frame.getBoundingClientRect().right;
    const move = ({ clientX }) => moveTo(clientX - grip - frame.getBoundingClientRect().left);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  });

  handle.addEventListener('keydown', ({ key, shiftKey }) => {
    const step = shiftKey ? 80 : 10;
    const now = frame.offsetWidth;
    const to = { ArrowLeft: now - step, ArrowRight: now + step, Home: narrowest, End: Infinity }[key];
    if (to !== undefined) moveTo(to);
  });

  new ResizeObserver(() => {
    const width = frame.offsetWidth;
    size.textContent = `${width} px`;
    handle.ariaValueMin = String(narrowest);
    handle.ariaValueMax = String(room());
    handle.ariaValueNow = String(width);
    handle.ariaValueText = `${width} pixels`;
  }).observe(frame);

  return set;
}
