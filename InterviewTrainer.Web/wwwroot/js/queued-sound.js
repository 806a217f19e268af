// The sound of one utterance: chunks go in as they arrive, samples at the device's rate come out without a seam.

/** Sound that must be there before it starts, or starts again, so that the next chunk may be late. */
const leadMs = 60;

export class QueuedSound {
  /** @param {import('./resampler.js').Resampler} resampler a fresh one @param {number} rateHz of the chunks */
  constructor(resampler, rateHz) {
    this._resampler = resampler;
    this._lead = (rateHz * leadMs) / 1000;
    /** @type {Int16Array[]} */
    this._chunks = [];
    this._queued = 0;
    this._at = 0;
    this._gathering = true;
    this._complete = false;
    /** The silence after the end that the filter looks ahead into. */
    this._padding = resampler.reach;
  }

  /** @param {Int16Array} samples */
  add(samples) {
    this._chunks.push(samples);
    this._queued += samples.length;
  }

  /** No chunk follows. */
  complete() {
    this._complete = true;
  }

  /** Everything was taken. */
  get exhausted() {
    return this._complete && this._padding === 0 && this._gathering;
  }

  /** @returns {number} the next sample, -1 to 1; NaN while there is none */
  next() {
    this._gathering &&= !this._complete && this._queued < this._lead;
    if (this._gathering) {
      return NaN;
    }

    let sample = this._resampler.pull();
    while (Number.isNaN(sample) && this._feed()) {
      sample = this._resampler.pull();
    }

    this._gathering = Number.isNaN(sample);
    return sample;
  }

  /** @returns {boolean} whether there was something to feed */
  _feed() {
    const chunk = this._chunks[0];
    if (!chunk) {
      return this._pad();
    }

    if (this._at < chunk.length) {
      this._resampler.push(chunk[this._at++] / 32768);
      this._queued--;
    } else {
      this._chunks.shift();
      this._at = 0;
    }

    return true;
  }

  _pad() {
    const more = this._complete && this._padding > 0;
    if (more) {
      this._padding--;
      this._resampler.push(0);
    }

    return more;
  }
}
