// Stands in for Room.razor.js: a person at the room's page whose microphone plays a recording while it is their turn. Frames are
// packed, numbered and sent by the page's own frame-sender.js, as the server serves it.
import { Circuit } from './circuit.mjs';

const sampleRateHz = 16_000;
export const frameMs = 30;
const frameSamples = sampleRateHz * frameMs / 1000;
const silence = new Int16Array(frameSamples);
const personsTurn = ['ThinkingTime', 'Listening'];
const underWay = ['Asking', 'ThinkingTime', 'Listening', 'Thinking'];

/** The page's own sender. Loaded as data, since Node imports nothing from the network. @param {URL} server */
export async function loadFrameSender(server) {
  const response = await fetch(new URL('/js/frame-sender.js', server));
  const source = await response.text();
  if (!response.ok) {
    throw new Error(`The server has no frame-sender.js (status ${response.status}).`);
  }

  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).FrameSender;
}

export class Room {
  /**
   * @param {URL} server
   * @param {string} interviewId
   * @param {new (dotNet: object) => {send: (frame: object) => void, close: () => void}} FrameSender
   * @param {Int16Array} recording
   * @param {number} from sample of the recording to begin with
   */
  constructor(server, interviewId, FrameSender, recording, from) {
    this.interviewId = interviewId;
    this._server = server;
    this._FrameSender = FrameSender;
    this._recording = recording;
    this._position = from;
    this._state = 'Waiting';
    this._captured = 0;
    this._onTheWay = 0;
    this._utterance = { number: -1, rateHz: 0, samples: 0, since: 0 };
    this._circuit = new Circuit(new URL(`/room/${interviewId}`, server), (path) => path.endsWith('/Room.razor.js') ? { enter: (...values) => this._enter(...values) } : {});
  }

  /** Opens the page, clicks "Begin" and waits for the first question. */
  async enter() {
    await this._circuit.open();
    await this._circuit.click('Begin');
    await this._circuit.when(() => this._sender && underWay.includes(this._state), 'the first question');
  }

  get failure() { return this._circuit.failure; }

  /** The next frame of the microphone. */
  capture() {
    const samples = personsTurn.includes(this._state) ? this._speak() : silence;
    this._sender.send({ samples, startSample: this._captured * frameSamples });
    this._captured++;
  }

  /** The server has answered for every frame. */
  get isQuiet() { return this._onTheWay === 0; }

  /** What became of the frames: captured here, and counted by the server. */
  async read() {
    const response = await fetch(new URL(`/api/interviews/${this.interviewId}/stream`, this._server));
    if (!response.ok) {
      throw new Error(`The server does not say what arrived (status ${response.status}).`);
    }

    const { received, p50Ms, p99Ms } = await response.json();
    return { captured: this._captured, received, p50Ms, p99Ms };
  }

  async leave() {
    this._sender?.close();
    clearTimeout(this._playedOut);
    await this._circuit.close();
  }

  _enter(_root, dotNet) {
    this._dotNet = dotNet;
    return {
      open: () => {
        this._sender ??= new this._FrameSender({ invokeMethodAsync: (...call) => this._count(dotNet.invokeMethodAsync(...call)) });
        return dotNet.invokeMethodAsync('OnMicrophone', 'open');
      },
      begin: (number, rateHz) => { this._utterance = { number, rateHz, samples: 0, since: performance.now() }; },
      play: (number, pcm) => { this._utterance.samples += number === this._utterance.number ? pcm.length / 2 : 0; },
      end: (number) => this._playOut(number),
      speakWithBrowser: (number) => this._tell('OnPlayback', number, 0, 'notSpoken'),
      stop: () => { this._utterance.number = -1; },
      stateIs: (state) => { this._state = state; },
      typed: () => '',
      holdsToTalk: () => false,
    };
  }

  /** All of the sound is here; it is heard out in its own time. */
  _playOut(number) {
    const { rateHz, samples, since } = this._utterance;
    const ms = samples / rateHz * 1000;
    clearTimeout(this._playedOut);
    this._playedOut = setTimeout(() => {
      if (number === this._utterance.number) {
        this._tell('OnPlayback', number, ms, 'finished');
      }
    }, Math.max(0, since + ms - performance.now()));
  }

  async _count(/** @type {Promise<unknown>} */ call) {
    this._onTheWay++;
    try {
      return await call;
    } finally {
      this._onTheWay--;
    }
  }

  _tell(method, ...values) {
    this._dotNet.invokeMethodAsync(method, ...values).catch(() => {});
  }

  _speak() {
    const frame = Int16Array.from({ length: frameSamples }, (_, i) => this._recording[(this._position + i) % this._recording.length]);
    this._position += frameSamples;
    return frame;
  }
}
