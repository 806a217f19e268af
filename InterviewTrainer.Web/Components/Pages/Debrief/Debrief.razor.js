// What the debrief asks of the browser: bring a place into view, say the feedback.
import { localVoice, speakWith } from '../../../js/browser-voice.js';
import { playSamples, stopSample } from '../../../js/sample-player.js';

/** @type {(() => void) | null} */
let stopVoice = null;

/** Brings a place into view and the keyboard to it: the first of the identifiers that is there. @param {string[]} ids */
export function reveal(ids) {
  const place = ids.map((id) => document.getElementById(id)).find((found) => found);
  if (place) {
    place.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    place.focus({ preventScroll: true });
  }
}

/** @param {Uint8Array} pcm int16, little-endian @param {number} rateHz @returns {Promise<string>} once it was played */
export function say(pcm, rateHz) {
  hush();
  // The bytes may lie at an odd place of a larger buffer.
  return playSamples(new Int16Array(pcm.slice().buffer, 0, pcm.length >> 1), rateHz);
}

/**
 * With a voice that works on this device; no text goes to a voice on the internet.
 * @param {string} text @param {string} language @param {number} rate @param {number} pitch
 * @returns {Promise<boolean>} whether it was said, once it was; a stop counts as said
 */
export async function sayWithBrowser(text, language, rate, pitch) {
  hush();
  const voice = await localVoice(language);
  return voice !== null && new Promise((resolve) => {
    const speech = speakWith(text, voice, { rate, pitch }, { onProgress: () => {}, onEnd: (_, spoken) => resolve(spoken) });
    stopVoice = () => {
      speech.stop();
      resolve(true);
    };
  });
}

/** Falls silent. */
export function hush() {
  stopSample();
  stopVoice?.();
  stopVoice = null;
}

export function dispose() {
  hush();
}
