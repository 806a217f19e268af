// "Say something": a few seconds of the open microphone, kept in this tab only, to be heard back.
import { openMicrophone } from './microphone.js';
import { playSamples } from './sample-player.js';

const rateHz = 16000;

export class Recording {
  /** @param {Int16Array[]} frames @param {number} peak @param {number} rms */
  constructor(frames, peak, rms) {
    this._samples = join(frames);
    /** Largest absolute sample, 0 to 1. */
    this.peak = peak;
    /** Root mean square of the loudest frame, 0 to 1. */
    this.rms = rms;
  }

  /** Mono, 16 kHz. */
  get samples() { return this._samples; }

  get seconds() { return this._samples.length / rateHz; }

  /** @returns {Promise<'finished' | 'stopped' | 'failed'>} */
  play() { return playSamples(this._samples, rateHz); }
}

/**
 * Records from the microphone as it is open (with its device and frame length).
 * @param {number} seconds
 * @param {{deviceId?: string, frameMs?: 30 | 60, signal?: AbortSignal}} [options]
 * @returns {Promise<Recording | null>} null when the microphone doesn't open, is lost or the signal fires
 */
export async function record(seconds, options = {}) {
  const { deviceId, frameMs, signal } = options;
  /** @type {Int16Array[]} */
  const frames = [];
  let missing = Math.round(seconds * rateHz);
  let peak = 0;
  let rms = 0;
  let opened = false;
  /** @type {(recording: Recording | null) => void} */
  let finish = () => {};
  const finished = new Promise((resolve) => { finish = resolve; });
  const giveUp = () => finish(null);
  signal?.addEventListener('abort', giveUp);
  const microphone = await openMicrophone({
    deviceId,
    frameMs,
    onState: (state) => {
      opened ||= state === 'open';
      if (opened && state !== 'open' && state !== 'muted') {
        giveUp();
      }
    },
    onFrame: (frame) => {
      if (missing > 0) {
        frames.push(frame.samples.subarray(0, missing));
        missing -= frame.samples.length;
        peak = Math.max(peak, frame.peak);
        rms = Math.max(rms, frame.rms);
      } else {
        finish(new Recording(frames, peak, rms));
      }
    },
  });
  if (signal?.aborted || (microphone.state !== 'open' && microphone.state !== 'muted')) {
    giveUp();
  }

  const recording = await finished;
  microphone.detach();
  signal?.removeEventListener('abort', giveUp);
  return recording;
}

function join(/** @type {Int16Array[]} */ frames) {
  const all = new Int16Array(frames.reduce((length, frame) => length + frame.length, 0));
  let at = 0;
  for (const frame of frames) {
    all.set(frame, at);
    at += frame.length;
  }

  return all;
}
