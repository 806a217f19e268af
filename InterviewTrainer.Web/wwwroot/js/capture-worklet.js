// The microphone on the audio thread: any rate in, frames of 16 kHz mono int16 out.
import { Resampler } from './resampler.js';

const outputRate = 16000;

/**
 * @typedef {object} CapturedFrame
 * @property {number} startSample position of the first sample, counted at 16 kHz since the context began to listen
 * @property {Int16Array} samples
 * @property {number} rms root mean square, 0 to 1
 * @property {number} peak largest absolute sample, 0 to 1
 * @property {number} silentMs for how long exact zeros have been arriving: a muted device, since a live one is never that quiet
 */

class CaptureProcessor extends AudioWorkletProcessor {
  /** @param {{processorOptions: {frameMs: number}}} options */
  constructor(options) {
    super();
    this._frameLength = (outputRate / 1000) * options.processorOptions.frameMs;
    this._resampler = new Resampler(Math.round(sampleRate), outputRate);
    this._samples = new Int16Array(this._frameLength);
    this._filled = 0;
    this._energy = 0;
    this._peak = 0;
    this._startSample = 0;
    this._zeros = 0;
    this._running = true;
    this.port.onmessage = () => { this._running = false; };
  }

  /** @param {Float32Array[][]} inputs */
  process(inputs) {
    // An input without channels is a source that was taken away: time goes on, in silence.
    const samples = inputs[0][0];
    for (let i = 0; i < 128; i++) {
      this._take(samples ? samples[i] : 0);
    }

    return this._running;
  }

  _take(/** @type {number} */ sample) {
    this._zeros = sample === 0 ? this._zeros + 1 : 0;
    this._resampler.push(sample);
    for (let output = this._resampler.pull(); !Number.isNaN(output); output = this._resampler.pull()) {
      this._write(output);
    }
  }

  _write(/** @type {number} */ sample) {
    const clipped = Math.max(-1, Math.min(1, sample));
    this._samples[this._filled++] = Math.round(clipped * 32767);
    this._energy += clipped * clipped;
    this._peak = Math.max(this._peak, Math.abs(clipped));
    if (this._filled === this._frameLength) {
      this._post();
    }
  }

  _post() {
    /** @type {CapturedFrame} */
    const frame = {
      startSample: this._startSample,
      samples: this._samples,
      rms: Math.sqrt(this._energy / this._frameLength),
      peak: this._peak,
      silentMs: (this._zeros * 1000) / sampleRate,
    };
    this.port.postMessage(frame, [this._samples.buffer]);
    this._startSample += this._frameLength;
    this._samples = new Int16Array(this._frameLength);
    this._filled = 0;
    this._energy = 0;
    this._peak = 0;
  }
}

registerProcessor('capture', CaptureProcessor);
