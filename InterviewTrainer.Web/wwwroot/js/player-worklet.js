// The interviewer's voice on the audio thread: one utterance at a time, silent on demand.
import { QueuedSound } from './queued-sound.js';
import { Resampler } from './resampler.js';

/** Short enough to be instant, long enough not to click. */
const fadeMs = 5;
const reportMs = 200;
/** What a sound that was cut off or ran dry leaves behind dies away by this factor a sample: gone in a few milliseconds. */
const decay = 0.98;

/**
 * @typedef {{type: 'begin', utterance: number, rateHz: number}
 *   | {type: 'play', utterance: number, samples: Int16Array}
 *   | {type: 'end' | 'pause' | 'resume' | 'stop', utterance: number}
 *   | {type: 'close'}} PlayerMessage
 * @typedef {{utterance: number, playedMs: number, outcome: 'playing' | 'finished'}} PlayerReport
 */

class PlayerProcessor extends AudioWorkletProcessor {
  constructor() {
    super();
    /** @type {QueuedSound | null} */
    this._sound = null;
    this._utterance = -1;
    this._stoppedThrough = -1;
    this._stopping = false;
    this._held = false;
    this._gain = 0;
    this._last = 0;
    this._played = 0;
    this._reported = 0;
    this._open = true;
    this._fadeStep = 1000 / (fadeMs * sampleRate);
    this.port.onmessage = (/** @type {MessageEvent<PlayerMessage>} */ event) => this._obey(event.data);
  }

  _obey(/** @type {PlayerMessage} */ message) {
    switch (message.type) {
      case 'begin':
        this._begin(message.utterance, message.rateHz);
        break;
      case 'play':
        this._soundOf(message.utterance)?.add(message.samples);
        break;
      case 'end':
        this._soundOf(message.utterance)?.complete();
        break;
      case 'pause':
      case 'resume':
        if (this._soundOf(message.utterance)) {
          this._held = message.type === 'pause';
          this._report('playing');
        }
        break;
      case 'stop':
        this._stop(message.utterance);
        break;
      case 'close':
        this._open = false;
        break;
    }
  }

  _begin(/** @type {number} */ utterance, /** @type {number} */ rateHz) {
    if (utterance > this._stoppedThrough) {
      this._sound = new QueuedSound(new Resampler(rateHz, Math.round(sampleRate)), rateHz);
      this._utterance = utterance;
      this._stopping = false;
      this._held = false;
      this._gain = 1;
      this._played = 0;
      this._reported = 0;
    }
  }

  /** Null for a late chunk of something that was stopped or replaced. */
  _soundOf(/** @type {number} */ utterance) {
    return utterance === this._utterance && !this._stopping ? this._sound : null;
  }

  _stop(/** @type {number} */ utterance) {
    this._stoppedThrough = Math.max(this._stoppedThrough, utterance);
    if (this._soundOf(utterance)) {
      this._report('playing');
      this._stopping = true;
    }
  }

  /** @param {Float32Array[][]} _inputs @param {Float32Array[][]} outputs */
  process(_inputs, outputs) {
    const output = outputs[0][0];
    for (let i = 0; i < output.length; i++) {
      output[i] = this._last = this._sound ? this._sample(this._sound) : this._last * decay;
    }

    if (this._sound?.exhausted && !this._stopping) {
      this._report('finished');
      this._sound = null;
    } else if (this._played - this._reported >= (sampleRate * reportMs) / 1000) {
      this._report('playing');
    }

    return this._open;
  }

  _sample(/** @type {QueuedSound} */ sound) {
    if (this._held && !this._stopping && this._gain === 0) {
      return this._last * decay;
    }

    const sample = sound.next();
    if (Number.isNaN(sample)) {
      // Not begun yet, over, or the next chunk is late: what comes then comes softly.
      this._gain = this._played === 0 ? 1 : 0;
      this._sound = this._stopping ? null : sound;
      return this._last * decay;
    }

    this._played++;
    this._gain = this._stopping || this._held ? Math.max(0, this._gain - this._fadeStep) : Math.min(1, this._gain + this._fadeStep);
    this._sound = this._gain > 0 || !this._stopping ? sound : null;
    return sample * this._gain;
  }

  _report(/** @type {'playing' | 'finished'} */ outcome) {
    this._reported = this._played;
    /** @type {PlayerReport} */
    const report = { utterance: this._utterance, playedMs: (this._played * 1000) / sampleRate, outcome };
    this.port.postMessage(report);
  }
}

registerProcessor('player', PlayerProcessor);
