// The browser's own voices, as far as they speak on this device: a voice on the internet would send the text there.

const reportMs = 200;
/** Some browsers fill their list of voices late, and tell; headless ones never do. */
const voicesMs = 500;
/** A voice that hasn't begun by then won't: blocked until a click, or its service is gone. */
const startMs = 3000;

/**
 * @typedef {object} Speech
 * @property {() => void} stop silent at once; no event follows
 * @property {() => void} pause
 * @property {() => void} resume
 * @property {() => number} playedMs
 */

/** @param {string} language BCP 47 @returns {Promise<SpeechSynthesisVoice | null>} */
export async function localVoice(language) {
  if (!globalThis.speechSynthesis) {
    return null;
  }

  const local = (await allVoices()).filter((voice) => voice.localService === true);
  const tag = normal(language);
  const main = tag.split('-')[0];
  return local.find((voice) => normal(voice.lang) === tag)
    ?? local.find((voice) => normal(voice.lang).split('-')[0] === main)
    ?? null;
}

/**
 * Begins to speak.
 * @param {string} text
 * @param {SpeechSynthesisVoice} voice of {@link localVoice}
 * @param {{rate: number, pitch: number}} manner 1 is the voice's own
 * @param {{onProgress: (playedMs: number) => void, onEnd: (playedMs: number, spoken: boolean) => void}} listener
 * @returns {Speech}
 */
export function speakWith(text, voice, manner, { onProgress, onEnd }) {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = manner.rate;
  utterance.pitch = manner.pitch;
  let startedAt = 0;
  let pausedAt = 0;
  let reporting = 0;
  const playedMs = () => (startedAt ? (pausedAt || performance.now()) - startedAt : 0);
  const pause = () => {
    if (startedAt && !pausedAt) {
      pausedAt = performance.now();
      speechSynthesis.pause();
    }
  };
  const resume = () => {
    if (pausedAt) {
      startedAt += performance.now() - pausedAt;
      pausedAt = 0;
      speechSynthesis.resume();
    }
  };
  const stop = () => {
    clearTimeout(starting);
    clearInterval(reporting);
    utterance.onstart = utterance.onend = utterance.onerror = null;
    speechSynthesis.cancel();
    if (pausedAt) {
      // A held voice would hold whatever is said next, too.
      speechSynthesis.resume();
    }
  };
  // An error in mid-sentence ends it like its end: the caption holds the words, and the interview goes on.
  const end = () => {
    stop();
    onEnd(playedMs(), startedAt > 0);
  };
  const starting = setTimeout(end, startMs);
  utterance.onstart = () => {
    clearTimeout(starting);
    startedAt = performance.now();
    reporting = setInterval(() => onProgress(playedMs()), reportMs);
  };
  utterance.onend = utterance.onerror = end;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return { playedMs, pause, resume, stop };
}

/** @returns {Promise<SpeechSynthesisVoice[]>} */
async function allVoices() {
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, voicesMs);
    });
  }

  return speechSynthesis.getVoices();
}

function normal(/** @type {string} */ tag) {
  return tag.toLowerCase().replace('_', '-');
}
