// What the start page asks of the browser.
import { playSample, stopSample } from '../../../js/sample-player.js';
import { availability, install } from '../../../js/recogniser.js';

/** The server's HearingAvailability, by number. */
const order = ['none', 'cloudOnly', 'downloadable', 'onDevice'];

/** @param {string} language @returns {Promise<number>} */
export async function hearing(language) {
  return order.indexOf(await availability(language));
}

/** @param {string} language @returns {Promise<number>} what the browser can do now */
export async function fetchHearing(language) {
  await install(language);
  return hearing(language);
}

/** @param {string} url @returns {Promise<import('../../../js/sample-player.js').SampleOutcome>} */
export function listen(url) {
  return playSample(url);
}

export function hush() {
  stopSample();
}

/** Brings a part of the settings into view and the keyboard to it. @param {string} id */
export function reveal(id) {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  const field = section?.querySelector('input:checked, input, button');
  if (field instanceof HTMLElement) {
    field.focus({ preventScroll: true });
  }
}
