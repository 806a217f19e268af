// Band-limited resampling from any rate to any rate, one sample in, one sample out: no allocation on the audio thread,
// no seam between blocks or chunks. A Kaiser-windowed sinc (70 dB stop band) in a table of phases.

const zeroCrossings = 24;
const phases = 256;
const kaiserBeta = 6.76;
/** Moves the middle of the transition band down, so that the stop band begins at the lower Nyquist frequency. */
const rolloff = 0.91;

/** Kept, for they are costly to make while sound is due. @type {Map<string, Float32Array>} */
const tables = new Map();

export class Resampler {
  /**
   * @param {number} inputRate whole samples a second
   * @param {number} outputRate whole samples a second
   */
  constructor(inputRate, outputRate) {
    this._outputRate = outputRate;
    this._wholeStep = Math.floor(inputRate / outputRate);
    this._partStep = inputRate % outputRate;
    const stretch = Math.max(1, inputRate / outputRate);
    /** Input samples that the filter looks to either side. */
    this.reach = Math.ceil(zeroCrossings * stretch);
    this._taps = 2 * this.reach;
    this._table = tableFor(this.reach, rolloff / stretch);
    // Written twice, so that the latest samples always lie in one piece.
    this._history = new Float32Array(2 * this._taps);
    this._write = 0;
    this._received = 0;
    this._centre = 0;
    // The part of the position is kept as a whole number of 1/outputRate: it never drifts.
    this._part = 0;
  }

  /** Takes one input sample; call {@link pull} until it gives NaN before the next. @param {number} sample */
  push(sample) {
    this._history[this._write] = sample;
    this._history[this._write + this._taps] = sample;
    this._write = (this._write + 1) % this._taps;
    this._received++;
  }

  /** The next output sample, or NaN when it needs another input sample. @returns {number} */
  pull() {
    if (this._received <= this._centre + this.reach) {
      return NaN;
    }

    const phase = (this._part / this._outputRate) * phases;
    const row = Math.floor(phase);
    const blend = phase - row;
    const first = row * this._taps;
    const second = first + this._taps;
    let sum = 0;
    for (let tap = 0; tap < this._taps; tap++) {
      const weight = this._table[first + tap] + blend * (this._table[second + tap] - this._table[first + tap]);
      sum += weight * this._history[this._write + tap];
    }

    this._centre += this._wholeStep;
    this._part += this._partStep;
    if (this._part >= this._outputRate) {
      this._part -= this._outputRate;
      this._centre++;
    }

    return sum;
  }
}

/**
 * @param {number} reach
 * @param {number} cutoff share of the input's Nyquist frequency
 */
function tableFor(reach, cutoff) {
  const key = `${reach}/${cutoff}`;
  let table = tables.get(key);
  if (!table) {
    table = makeTable(reach, cutoff);
    tables.set(key, table);
  }

  return table;
}

/** Rows of weights for positions 0, 1/phases … 1 between two input samples, each with a sum of one. */
function makeTable(/** @type {number} */ reach, /** @type {number} */ cutoff) {
  const taps = 2 * reach;
  const table = new Float32Array((phases + 1) * taps);
  for (let row = 0; row <= phases; row++) {
    const weights = table.subarray(row * taps, (row + 1) * taps);
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const distance = tap - reach + 1 - row / phases;
      weights[tap] = sinc(cutoff * distance) * kaiser(distance / reach);
      sum += weights[tap];
    }

    for (let tap = 0; tap < taps; tap++) {
      weights[tap] /= sum;
    }
  }

  return table;
}

function sinc(/** @type {number} */ x) {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(/** @type {number} */ x) {
  return Math.abs(x) >= 1 ? 0 : bessel(kaiserBeta * Math.sqrt(1 - x * x)) / bessel(kaiserBeta);
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function bessel(/** @type {number} */ x) {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-9; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }

  return sum;
}
