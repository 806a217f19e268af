// What the page Interviewers asks of the browser: play a sentence, or fall silent.
import { playSamples, stopSample } from '../../../js/sample-player.js';

/** @param {Uint8Array} pcm int16, little-endian @param {number} rateHz @returns {Promise<string>} once it was played */
export function say(pcm, rateHz) {
  // The bytes may lie at an odd place of a larger buffer.
  return playSamples(new Int16Array(pcm.slice().buffer, 0, pcm.length >> 1), rateHz);
}

export function hush() {
  stopSample();
}
