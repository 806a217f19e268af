// Short sounds beside the interview: a persona's sample line, the microphone check's playback. One sounds at a time.
import { audioContext, audioOutput, resumeAudio } from './audio-context.js';

/** @typedef {'finished' | 'stopped' | 'failed'} SampleOutcome */

const fadeSeconds = 0.005;

/** @type {{stop: () => void} | null} */
let playing = null;

/** Plays a WAV (or whatever the browser decodes); stops the one before. @param {string} url @returns {Promise<SampleOutcome>} */
export async function playSample(url) {
  const turn = takeTurn();
  try {
    const response = await fetch(url, { signal: turn.signal });
    if (!response.ok) {
      return 'failed';
    }

    const buffer = await audioContext().decodeAudioData(await response.arrayBuffer());
    return await turn.play(buffer);
  } catch {
    return turn.signal.aborted ? 'stopped' : 'failed';
  }
}

/** Plays int16 samples; stops the one before. @param {Int16Array} samples @param {number} rateHz @returns {Promise<SampleOutcome>} */
export function playSamples(samples, rateHz) {
  const turn = takeTurn();
  const buffer = new AudioBuffer({ length: Math.max(1, samples.length), sampleRate: rateHz });
  buffer.copyToChannel(Float32Array.from(samples, (sample) => sample / 32768), 0);
  return turn.play(buffer);
}

/** Falls silent. */
export function stopSample() {
  playing?.stop();
}

function takeTurn() {
  stopSample();
  const aborter = new AbortController();
  const turn = { stop: () => aborter.abort(), signal: aborter.signal, play: (/** @type {AudioBuffer} */ buffer) => sound(buffer, aborter.signal) };
  playing = turn;
  return turn;
}

/** @param {AudioBuffer} buffer @param {AbortSignal} signal @returns {Promise<SampleOutcome>} */
async function sound(buffer, signal) {
  await resumeAudio();
  if (signal.aborted) {
    return 'stopped';
  }

  const context = audioContext();
  const gain = new GainNode(context);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(gain).connect(audioOutput());
  signal.addEventListener('abort', () => {
    gain.gain.setValueAtTime(1, context.currentTime);
    gain.gain.linearRampToValueAtTime(0, context.currentTime + fadeSeconds);
    source.stop(context.currentTime + fadeSeconds);
  });
  const ended = new Promise((resolve) => { source.onended = resolve; });
  source.start();
  await ended;
  gain.disconnect();
  return signal.aborted ? 'stopped' : 'finished';
}
