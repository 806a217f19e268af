// Tells an element's style how loud it is, at animation rate: --level from 0 to 1, for a bar to scale by.

const floorDb = -60;
/** How much of the level remains a frame later when it is quiet again: falls slower than it rises, as eyes like it. */
const fall = 0.9;

/**
 * @param {HTMLElement} element
 * @param {() => number} level RMS, 0 to 1
 * @returns {{dispose: () => void}}
 */
export function meterLevel(element, level) {
  let shown = 0;
  let frame = 0;
  const tick = () => {
    const db = 20 * Math.log10(Math.max(level(), 1e-6));
    shown = Math.max(Math.min(1, Math.max(0, 1 - db / floorDb)), shown * fall);
    element.style.setProperty('--level', shown.toFixed(3));
    frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return { dispose: () => cancelAnimationFrame(frame) };
}
