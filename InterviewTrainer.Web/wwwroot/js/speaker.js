// The interviewer's voice in this page: sound from the server, or the browser's own voice where it has a local one.
import { audioContext, audioOutput, loadWorklet, outputLevel, resumeAudio } from './audio-context.js';
import { localVoice, speakWith } from './browser-voice.js';
import { playSample, stopSample } from './sample-player.js';

/** @typedef {'playing' | 'finished' | 'notSpoken'} PlaybackOutcome the server's PlaybackOutcome */
/** @typedef {(utterance: number, playedMs: number, outcome: PlaybackOutcome) => void} OnProgress */

/** The browser gives no access to its own voice's sound; this stands for its level while it speaks. */
const nominalVoiceLevel = 0.1;

export class Speaker {
  /** @param {AudioWorkletNode} node @param {OnProgress} onProgress */
  constructor(node, onProgress) {
    this._node = node;
    this._onProgress = onProgress;
    /** The utterance that plays or will; -1 for none. */
    this._current = -1;
    /** @type {import('./browser-voice.js').Speech | null} */
    this._voice = null;
    node.port.onmessage = (event) => this._report(event.data);
    node.connect(audioOutput());
  }

  /** Sound of an utterance follows; one that still plays gives way. @param {number} utterance @param {number} sampleRateHz */
  begin(utterance, sampleRateHz) {
    this._giveWay(utterance);
    this._post({ type: 'begin', utterance, rateHz: sampleRateHz });
    resumeAudio();
  }

  /** @param {number} utterance @param {Uint8Array} pcm whole samples: mono, signed 16 bit, little-endian */
  play(utterance, pcm) {
    // A copy: the bytes may lie at an odd place of a larger message.
    const samples = new Int16Array(pcm.slice(0, pcm.length & ~1).buffer);
    this._post({ type: 'play', utterance, samples }, [samples.buffer]);
  }

  /** The sound is complete. @param {number} utterance */
  end(utterance) {
    this._post({ type: 'end', utterance });
  }

  /** Holds the sound where it is, within milliseconds. @param {number} utterance */
  pause(utterance) {
    this._post({ type: 'pause', utterance });
    if (utterance === this._current) {
      this._voice?.pause();
    }
  }

  /** Goes on where the sound was held. @param {number} utterance */
  resume(utterance) {
    this._post({ type: 'resume', utterance });
    if (utterance === this._current) {
      this._voice?.resume();
    }
  }

  /** Falls silent within milliseconds; chunks still on their way are dropped. @param {number} [utterance] whatever plays without it */
  stop(utterance = this._current) {
    this._post({ type: 'stop', utterance });
    if (utterance === this._current) {
      this._stopVoice();
      this._current = -1;
    }
  }

  /**
   * Speaks with a voice that works on this device; without one the utterance is reported as not spoken. No text goes to a voice
   * on the internet.
   * @param {number} utterance
   * @param {string} text
   * @param {{language: string, rate: number, pitch: number}} voice
   */
  async speakWithBrowser(utterance, text, voice) {
    this._giveWay(utterance);
    const local = await localVoice(voice.language);
    if (this._current !== utterance) {
      return;
    }

    if (!local) {
      this._finish(utterance, 0, 'notSpoken');
      return;
    }

    this._voice = speakWith(text, local, voice, {
      onProgress: (playedMs) => this._onProgress(utterance, playedMs, 'playing'),
      onEnd: (playedMs, spoken) => this._finish(utterance, playedMs, spoken ? 'finished' : 'notSpoken'),
    });
  }

  /** Plays a persona's sample line; everything else falls silent. @param {string} url */
  playSample(url) {
    this.stop();
    return playSample(url);
  }

  /** RMS (0 to 1) of what is being played. @returns {number} */
  level() {
    return this._voice ? nominalVoiceLevel : outputLevel();
  }

  dispose() {
    this.stop();
    stopSample();
    this._onProgress = () => {};
    this._node.port.postMessage({ type: 'close' });
    this._node.disconnect();
  }

  _giveWay(/** @type {number} */ utterance) {
    stopSample();
    if (this._current !== utterance) {
      this.stop();
    }

    this._current = utterance;
  }

  /** @param {import('./player-worklet.js').PlayerMessage} message @param {Transferable[]} [transfer] */
  _post(message, transfer = []) {
    this._node.port.postMessage(message, transfer);
  }

  _report(/** @type {import('./player-worklet.js').PlayerReport} */ { utterance, playedMs, outcome }) {
    if (outcome === 'playing') {
      this._onProgress(utterance, playedMs, outcome);
    } else {
      // Handed to the device is not yet heard: loudspeakers without a wire are a fifth of a second behind.
      setTimeout(() => this._finish(utterance, playedMs, outcome), (audioContext().outputLatency || 0) * 1000);
    }
  }

  _finish(/** @type {number} */ utterance, /** @type {number} */ playedMs, /** @type {PlaybackOutcome} */ outcome) {
    if (utterance === this._current) {
      this._current = -1;
      this._voice = null;
      this._onProgress(utterance, playedMs, outcome);
    }
  }

  _stopVoice() {
    if (this._voice) {
      const voice = this._voice;
      this._voice = null;
      voice.stop();
      this._onProgress(this._current, voice.playedMs(), 'playing');
    }
  }
}

/** @param {OnProgress} onProgress every 200 ms while playing, when stopped, and at the end @returns {Promise<Speaker>} */
export async function createSpeaker(onProgress) {
  await loadWorklet('./player-worklet.js');
  const node = new AudioWorkletNode(audioContext(), 'player', { numberOfInputs: 0, outputChannelCount: [1] });
  return new Speaker(node, onProgress);
}
