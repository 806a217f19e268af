// What the page Engines asks of the browser: play a sentence, record a few seconds.
import { chosenMicrophone } from '../../../js/chosen-microphone.js';
import { closeMicrophone } from '../../../js/microphone.js';
import { record } from '../../../js/microphone-check.js';
import { playSamples, stopSample } from '../../../js/sample-player.js';

/** @param {Uint8Array} pcm int16, little-endian @param {number} rateHz @returns {Promise<string>} once it was played */
export function say(pcm, rateHz) {
  // The bytes may lie at an odd place of a larger buffer.
  return playSamples(new Int16Array(pcm.slice().buffer, 0, pcm.length >> 1), rateHz);
}

class Listener {
  /** @param {30 | 60} frameMs */
  constructor(frameMs) {
    this._frameMs = frameMs;
    this._leaving = new AbortController();
  }

  /** @param {number} seconds @returns {Promise<Uint8Array | null>} int16 at 16 kHz; null without a microphone */
  async record(seconds) {
    stopSample();
    const recording = await record(seconds, { deviceId: chosenMicrophone(), frameMs: this._frameMs, signal: this._leaving.signal });
    closeMicrophone();
    const samples = recording?.samples;
    return samples ? new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength) : null;
  }

  dispose() {
    this._leaving.abort();
    stopSample();
  }
}

/** @param {30 | 60} frameMs */
export function listener(frameMs) {
  return new Listener(frameMs);
}
