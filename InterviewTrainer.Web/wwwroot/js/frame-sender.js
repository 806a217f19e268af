// Sends captured frames to the server: a bounded number on the way, a bounded queue behind them, and every frame
// numbered before anything can be dropped, so that the server sees each loss as a gap.

/** @typedef {import('./capture-worklet.js').CapturedFrame} CapturedFrame */
/** @typedef {{invokeMethodAsync: (method: string, ...values: unknown[]) => Promise<unknown>}} DotNetReference */

/** Bytes before the samples, little-endian: u32 sequence, u32 startSample low, u32 high, f32 playbackLevel, f64 sentAt. */
const headerBytes = 24;
const samplesPerMs = 16;

export class FrameSender {
  /**
   * @param {DotNetReference} dotNet
   * @param {object} [options]
   * @param {() => number} [options.playbackLevel] RMS of what the loudspeaker plays
   * @param {string} [options.method]
   * @param {number} [options.maxInFlight] calls that may wait for their answer
   * @param {number} [options.maxQueuedMs] sound that may wait for its turn
   * @param {number} [options.patienceMs] a call without answer for this long was lost with its connection (such calls never settle)
   */
  constructor(dotNet, { playbackLevel = () => 0, method = 'OnFrame', maxInFlight = 10, maxQueuedMs = 2000, patienceMs = 2000 } = {}) {
    this._dotNet = dotNet;
    this._playbackLevel = playbackLevel;
    this._method = method;
    this._maxInFlight = maxInFlight;
    this._maxQueuedMs = maxQueuedMs;
    this._patienceMs = patienceMs;
    /** @type {{bytes: Uint8Array, ms: number}[]} */
    this._queue = [];
    this._queuedMs = 0;
    /** @type {Set<{since: number}>} in the order of sending */
    this._inFlight = new Set();
    this._sequence = 0;
    this._closed = false;
    this._connected = true;
    /** Sent: handed to the connection. Dropped: never sent. Failed: of those sent, refused or never answered. */
    this.counters = { sent: 0, dropped: 0, failed: 0, inFlightMax: 0 };
  }

  /** @param {CapturedFrame} frame */
  send(frame) {
    if (this._closed) {
      return;
    }

    const ms = frame.samples.length / samplesPerMs;
    this._queue.push({ bytes: pack(this._sequence++, frame, this._playbackLevel()), ms });
    this._queuedMs += ms;
    this._giveUpLost();
    this._pump();
    while (this._queuedMs > this._maxQueuedMs) {
      this._shift();
      this.counters.dropped++;
    }
  }

  /** Call when the connection is lost: what comes now waits in the queue, as far as it fits. */
  disconnected() {
    this._connected = false;
  }

  /** Call when the connection is back: what was on the way is gone, and the queue goes out at once. */
  reconnected() {
    this.counters.failed += this._inFlight.size;
    this._inFlight.clear();
    this._connected = true;
    this._pump();
  }

  close() {
    this._closed = true;
    this._queue = [];
    this._queuedMs = 0;
  }

  _pump() {
    while (!this._closed && this._connected && this._queue.length > 0 && this._inFlight.size < this._maxInFlight) {
      this._invoke(this._shift().bytes);
    }
  }

  async _invoke(/** @type {Uint8Array} */ bytes) {
    const call = { since: performance.now() };
    this._inFlight.add(call);
    this.counters.sent++;
    this.counters.inFlightMax = Math.max(this.counters.inFlightMax, this._inFlight.size);
    stamp(bytes);
    try {
      await this._dotNet.invokeMethodAsync(this._method, bytes);
    } catch {
      // Sound is not sent twice: by then it is late. A call that was given up is already counted.
      this.counters.failed += this._inFlight.has(call) ? 1 : 0;
    }

    this._inFlight.delete(call);
    this._pump();
  }

  _giveUpLost() {
    const limit = performance.now() - this._patienceMs;
    for (const call of this._inFlight) {
      if (call.since < limit) {
        this._inFlight.delete(call);
        this.counters.failed++;
      }
    }
  }

  _shift() {
    const first = /** @type {{bytes: Uint8Array, ms: number}} */ (this._queue.shift());
    this._queuedMs -= first.ms;
    return first;
  }
}

/** @param {number} sequence @param {CapturedFrame} frame @param {number} playbackLevel */
function pack(sequence, frame, playbackLevel) {
  const bytes = new Uint8Array(headerBytes + frame.samples.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, sequence, true);
  view.setUint32(4, frame.startSample % 2 ** 32, true);
  view.setUint32(8, Math.floor(frame.startSample / 2 ** 32), true);
  view.setFloat32(12, playbackLevel, true);
  // Browsers run on little-endian machines only; the samples are copied as they lie in memory.
  new Int16Array(bytes.buffer, headerBytes).set(frame.samples);
  return bytes;
}

/** Writes the time of sending, not of capture: what waited in the queue is late by that much. */
function stamp(/** @type {Uint8Array} */ bytes) {
  new DataView(bytes.buffer).setFloat64(16, performance.timeOrigin + performance.now(), true);
}
