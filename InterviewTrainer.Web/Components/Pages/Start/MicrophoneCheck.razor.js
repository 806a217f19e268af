// The start page's microphone row: the meter moves here, the server hears only what changed.
import { audioContext } from '../../../js/audio-context.js';
import { chosenMicrophone, chooseMicrophone } from '../../../js/chosen-microphone.js';
import { meterLevel } from '../../../js/level-meter.js';
import { closeMicrophone, devices, microphoneLevel, microphoneTrack, openMicrophone } from '../../../js/microphone.js';
import { record } from '../../../js/microphone-check.js';
import { permission } from '../../../js/microphone-devices.js';
import { stopSample } from '../../../js/sample-player.js';

/** @typedef {import('../../../js/frame-sender.js').DotNetReference} DotNetReference */

/** What was loudest in this time decides what is said about the level. */
const windowMs = 2500;
/** RMS and peak, 0 to 1: below the first nobody speaks, below the second it is quiet, at the third it clips. */
const speechRms = 0.004;
const goodRms = 0.015;
const clippingPeak = 0.98;

class MicrophoneRow {
  /** @param {HTMLElement} root @param {DotNetReference} dotNet @param {30 | 60} frameMs */
  constructor(root, dotNet, frameMs) {
    this._root = root;
    this._dotNet = dotNet;
    this._frameMs = frameMs;
    /** @type {import('../../../js/microphone-check.js').Recording | null} */
    this._recording = null;
    this._leaving = new AbortController();
    this._level = '';
    this._loudest = { rms: 0, peak: 0, until: 0 };
    this._detach = () => {};
    navigator.mediaDevices?.addEventListener('devicechange', () => this._tellDevices(), { signal: this._leaving.signal });
  }

  async open() {
    this._detach();
    const { detach } = await openMicrophone({
      deviceId: chosenMicrophone(),
      frameMs: this._frameMs,
      onState: (state) => this._tell('OnState', state),
      onLevel: (level) => this._take(level),
    });
    this._detach = detach;
    if (this._leaving.signal.aborted) {
      detach();
      return;
    }

    await this._tellDevices();
    this._meter();
  }

  /** @param {string} deviceId */
  async choose(deviceId) {
    chooseMicrophone(deviceId);
    await this.open();
  }

  /** @returns {Promise<boolean>} whether three seconds were recorded */
  async record() {
    this._recording = await record(3, { deviceId: chosenMicrophone(), frameMs: this._frameMs, signal: this._leaving.signal });
    return this._recording !== null;
  }

  async play() {
    await this._recording?.play();
    this._recording = null;
  }

  dispose() {
    this._leaving.abort();
    this._detach();
    this._stopMeter?.dispose();
    stopSample();
    if (!location.pathname.startsWith('/room/')) {
      // Only the room goes on with the same microphone; elsewhere the browser's recording mark goes out.
      closeMicrophone();
    }
  }

  _meter() {
    const meter = this._root.querySelector('.meter');
    if (meter instanceof HTMLElement && meter !== this._metered) {
      this._stopMeter?.dispose();
      this._metered = meter;
      this._stopMeter = meterLevel(meter, () => microphoneLevel().rms);
    }
  }

  /** @param {{rms: number, peak: number}} level */
  _take({ rms, peak }) {
    const now = performance.now();
    this._meter();
    if (now > this._loudest.until || rms >= this._loudest.rms || peak >= clippingPeak) {
      this._loudest = { rms, peak, until: now + windowMs };
      this._tellLevel(peak >= clippingPeak ? 'loud' : rms >= goodRms ? 'good' : rms >= speechRms ? 'quiet' : 'silent');
    }
  }

  _tellLevel(/** @type {string} */ level) {
    if (level !== this._level) {
      this._level = level;
      this._tell('OnLevel', level);
    }
  }

  async _tellDevices() {
    const known = await devices();
    const current = microphoneTrack()?.getSettings().deviceId ?? '';
    this._tell('OnDevices', known.filter((device) => device.id), current);
  }

  /** @param {string} method @param {...unknown} values */
  _tell(method, ...values) {
    if (!this._leaving.signal.aborted) {
      // A page whose connection is gone has nobody to tell.
      this._dotNet.invokeMethodAsync(method, ...values).catch(() => {});
    }
  }
}

/** @param {HTMLElement} root @param {DotNetReference} dotNet @param {30 | 60} frameMs */
export async function attach(root, dotNet, frameMs) {
  const row = new MicrophoneRow(root, dotNet, frameMs);
  if ((await permission()) === 'granted') {
    audioContext();
    // Nobody waits for the device: the page is ready before it is.
    row.open();
  }

  return row;
}
