// The document's one microphone. It stays open while the person goes from the start page to the room, so that the
// browser asks once; whoever listens attaches to it, and closeMicrophone() lets go of the device.
import { audioContext, loadWorklet, resumeAudio } from './audio-context.js';
import { devices, isForbidden, permission, requestStream } from './microphone-devices.js';

export { devices };

/** @typedef {import('./capture-worklet.js').CapturedFrame} CapturedFrame */
/** @typedef {'off' | 'open' | 'denied' | 'absent' | 'unplugged' | 'muted'} MicrophoneState the server's MicrophoneState, in lower case */
/**
 * @typedef {object} MicrophoneOptions
 * @property {string} [deviceId] from {@link devices}; the system's default without it
 * @property {30 | 60} [frameMs] length of a frame
 * @property {(frame: CapturedFrame) => void} [onFrame]
 * @property {(state: MicrophoneState) => void} [onState] at once, and on every change
 * @property {(level: {rms: number, peak: number}) => void} [onLevel] with every frame
 */

/** Exact zeros for this long are a muted device. */
const mutedMs = 2000;

class Microphone {
  constructor() {
    /** @type {Set<MicrophoneOptions>} */
    this._listeners = new Set();
    /** @type {MicrophoneState} */
    this._state = 'off';
    this._deviceId = '';
    this._frameMs = 30;
    /** @type {MediaStream | null} */
    this._stream = null;
    /** @type {MediaStreamAudioSourceNode | null} */
    this._source = null;
    /** @type {AudioWorkletNode | null} */
    this._node = null;
    this._nodeFrameMs = 0;
    /** Openings follow one another; only the latest may leave a device open. */
    this._opening = Promise.resolve();
    this._attempt = 0;
    this._level = { rms: 0, peak: 0 };
    this._onDeviceChange = () => this._devicesChanged();
  }

  get state() { return this._state; }

  get level() { return this._level; }

  /** The open track, for a recogniser that shall hear the same device. */
  get track() { return this._stream?.getAudioTracks()[0] ?? null; }

  listen(/** @type {MicrophoneOptions} */ listener) {
    this._listeners.add(listener);
    listener.onState?.(this._state);
  }

  leave(/** @type {MicrophoneOptions} */ listener) {
    this._listeners.delete(listener);
  }

  /** @param {string} deviceId @param {number} frameMs @returns {Promise<void>} */
  open(deviceId, frameMs) {
    const attempt = ++this._attempt;
    this._opening = this._opening.then(async () => {
      const asWanted = this._source && this._deviceId === deviceId && this._frameMs === frameMs;
      if (attempt === this._attempt && !asWanted) {
        this._deviceId = deviceId;
        this._frameMs = frameMs;
        await this._acquire(attempt);
      }
    });
    return this._opening;
  }

  close() {
    this._attempt++;
    this._release();
    this._retireNode();
    navigator.mediaDevices?.removeEventListener('devicechange', this._onDeviceChange);
    this._become('off');
  }

  async _acquire(/** @type {number} */ attempt) {
    this._release();
    if (!navigator.mediaDevices) {
      // No secure context (plain http on another machine): the browser hides every device.
      this._become('absent');
      return;
    }

    navigator.mediaDevices.addEventListener('devicechange', this._onDeviceChange);
    try {
      const stream = await requestStream(this._deviceId);
      if (attempt !== this._attempt) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }

      this._stream = stream;
      await this._connect(stream, attempt);
    } catch (error) {
      if (attempt === this._attempt) {
        this._release();
        this._become(isForbidden(error) ? 'denied' : 'absent');
      }
    }
  }

  async _connect(/** @type {MediaStream} */ stream, /** @type {number} */ attempt) {
    await loadWorklet('./capture-worklet.js');
    if (attempt !== this._attempt) {
      return;
    }

    const node = this._nodeFor(this._frameMs);
    this._source = new MediaStreamAudioSourceNode(audioContext(), { mediaStream: stream });
    this._source.connect(node);
    const track = stream.getAudioTracks()[0];
    track.onended = () => this._ended(track);
    track.onmute = () => this._become('muted');
    track.onunmute = () => this._become('open');
    this._become(track.muted ? 'muted' : 'open');
    await resumeAudio();
  }

  /** The node outlives a change of device, so that the samples' count goes on. */
  _nodeFor(/** @type {number} */ frameMs) {
    if (this._node && this._nodeFrameMs !== frameMs) {
      this._retireNode();
    }

    if (!this._node) {
      this._nodeFrameMs = frameMs;
      this._node = new AudioWorkletNode(audioContext(), 'capture', {
        numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit', processorOptions: { frameMs },
      });
      this._node.port.onmessage = (event) => this._take(event.data);
    }

    return this._node;
  }

  _retireNode() {
    if (this._node) {
      this._node.port.onmessage = null;
      this._node.port.postMessage('stop');
      this._node = null;
    }
  }

  _take(/** @type {CapturedFrame} */ frame) {
    if (!this._source) {
      return;
    }

    this._level = { rms: frame.rms, peak: frame.peak };
    if (!this.track?.muted) {
      this._become(frame.silentMs >= mutedMs ? 'muted' : 'open');
    }

    for (const listener of this._listeners) {
      listener.onFrame?.(frame);
      listener.onLevel?.(this._level);
    }
  }

  async _ended(/** @type {MediaStreamTrack} */ track) {
    if (track === this.track) {
      this._release();
      this._become((await permission()) === 'denied' ? 'denied' : 'unplugged');
    }
  }

  async _devicesChanged() {
    const lost = this._state === 'unplugged' || this._state === 'absent';
    if (lost && (await devices()).length > 0) {
      // Whatever was plugged in is better than the one that went; its own identity may be gone for good.
      await this.open('', this._frameMs);
    }
  }

  _release() {
    this._source?.disconnect();
    this._source = null;
    for (const track of this._stream?.getTracks() ?? []) {
      track.onended = track.onmute = track.onunmute = null;
      track.stop();
    }

    this._stream = null;
    this._level = { rms: 0, peak: 0 };
  }

  _become(/** @type {MicrophoneState} */ state) {
    if (state !== this._state) {
      this._state = state;
      this._listeners.forEach((listener) => listener.onState?.(state));
    }
  }
}

const shared = new Microphone();

/**
 * Attaches to the microphone and opens it where it isn't open yet (or open with another device or frame length). Failures are
 * states, never exceptions.
 * @param {MicrophoneOptions} options
 * @returns {Promise<{state: MicrophoneState, detach: () => void}>} detach leaves the device open for the next page
 */
export async function openMicrophone(options) {
  shared.listen(options);
  await shared.open(options.deviceId ?? '', options.frameMs ?? 30);
  return { get state() { return shared.state; }, detach: () => shared.leave(options) };
}

/** Lets go of the device; the browser's recording mark goes out. Who listens stays attached. */
export function closeMicrophone() {
  shared.close();
}

/** @returns {MicrophoneState} */
export function microphoneState() {
  return shared.state;
}

/** Level of the latest frame, 0 to 1. @returns {{rms: number, peak: number}} */
export function microphoneLevel() {
  return shared.level;
}

/** The open track, for {@link import('./recogniser.js')}; null while closed. @returns {MediaStreamTrack | null} */
export function microphoneTrack() {
  return shared.track;
}
