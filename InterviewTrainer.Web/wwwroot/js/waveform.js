// The last seconds of loudness as bars, the newest at the right: a sign that one is heard, not a measurement.

const barWidth = 3.4;
const barPitch = 7;
const barMs = 60;
const quietHeight = 6;
/** Share of the canvas that the loudest bar takes. */
const tallest = 0.78;
const oldestOpacity = 0.35;
const floorDb = -60;
const ceilingDb = -12;
/** For someone who asked for less motion, nothing but brightness changes, and rarely. */
const calmMs = 500;

export class Waveform {
  /**
   * @param {HTMLCanvasElement} canvas sized by CSS, coloured by --live
   * @param {() => number} level RMS, 0 to 1; asked at animation rate
   */
  constructor(canvas, level) {
    this._canvas = canvas;
    this._level = level;
    this._context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    /** @type {number[]} */
    this._bars = [];
    this._loudest = 0;
    this._nextBar = 0;
    this._colour = '';
    this._frame = 0;
    this._watching = new AbortController();
    this._calm = matchMedia('(prefers-reduced-motion: reduce)');
    this._themes = new MutationObserver(() => this._restyle());
    this._themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
    this._sizes = new ResizeObserver(() => this._resize());
    this._sizes.observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this._restyle(), { signal: this._watching.signal });
    this._restyle();
    this._tick = this._tick.bind(this);
    this._frame = requestAnimationFrame(this._tick);
  }

  dispose() {
    cancelAnimationFrame(this._frame);
    this._themes.disconnect();
    this._sizes.disconnect();
    this._watching.abort();
  }

  _tick(/** @type {number} */ now) {
    this._loudest = Math.max(this._loudest, this._level());
    if (now >= this._nextBar) {
      this._bars.push(height(this._loudest));
      this._loudest = 0;
      this._nextBar = now + (this._calm.matches ? calmMs : barMs);
      this._draw();
    }

    this._frame = requestAnimationFrame(this._tick);
  }

  _draw() {
    const { width, height: full } = this._canvas;
    const scale = devicePixelRatio;
    const count = Math.floor(width / scale / barPitch);
    this._bars.splice(0, this._bars.length - count);
    this._context.clearRect(0, 0, width, full);
    this._context.fillStyle = this._colour;
    const newest = this._bars[this._bars.length - 1] ?? 0;
    for (let i = 0; i < count; i++) {
      const value = this._calm.matches ? 0.3 : this._bars[this._bars.length - count + i] ?? 0;
      const share = this._calm.matches ? newest : (i + 1) / count;
      this._context.globalAlpha = oldestOpacity + (1 - oldestOpacity) * share;
      this._bar(i * barPitch * scale, (quietHeight + value * (tallest * (full / scale) - quietHeight)) * scale, scale, full);
    }
  }

  /** @param {number} x @param {number} tall @param {number} scale @param {number} full */
  _bar(x, tall, scale, full) {
    this._context.beginPath();
    this._context.roundRect(x, (full - tall) / 2, barWidth * scale, tall, (barWidth * scale) / 2);
    this._context.fill();
  }

  _restyle() {
    this._colour = getComputedStyle(this._canvas).getPropertyValue('--live').trim() || 'currentcolor';
    this._draw();
  }

  _resize() {
    this._canvas.width = Math.round(this._canvas.clientWidth * devicePixelRatio);
    this._canvas.height = Math.round(this._canvas.clientHeight * devicePixelRatio);
    this._draw();
  }
}

/** @param {HTMLCanvasElement} canvas @param {() => number} level RMS, 0 to 1 */
export function drawWaveform(canvas, level) {
  return new Waveform(canvas, level);
}

/** @param {number} rms @returns {number} 0 to 1, even steps for even steps of loudness */
function height(rms) {
  const db = 20 * Math.log10(Math.max(rms, 1e-6));
  return Math.min(1, Math.max(0, (db - floorDb) / (ceilingDb - floorDb)));
}
