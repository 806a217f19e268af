// The browser's own speech recogniser. On the device it is used as it is; its cloud form sends the voice to the browser's
// maker, and never starts unless the caller says that the person allowed it.

/** @typedef {'onDevice' | 'downloadable' | 'cloudOnly' | 'none'} Availability */
/**
 * @typedef {object} RecogniserOptions
 * @property {string} lang BCP 47
 * @property {boolean} processLocally
 * @property {boolean} [allowCloud] the person opted in to the cloud form
 * @property {MediaStreamTrack | null} [track] the microphone in use; browsers that can't take it open their default
 * @property {(text: string, isFinal: boolean, confidence: number | null) => void} onTranscript
 * @property {(trouble: string, fatal: boolean) => void} onTrouble the standard's error code; fatal when it gave up
 */

const fatalErrors = ['not-allowed', 'service-not-allowed', 'language-not-supported', 'audio-capture'];
const quietErrors = ['no-speech', 'aborted'];
const firstPauseMs = 250;
const longestPauseMs = 8000;

/** What this browser can do for a language, asked anew each time: packs come and go. @param {string} lang @returns {Promise<Availability>} */
export async function availability(lang) {
  const Recognition = recognitionClass();
  if (!Recognition) {
    return 'none';
  }

  try {
    const status = await Recognition.available?.({ langs: [lang], processLocally: true });
    if (status === 'available') {
      return 'onDevice';
    }

    if (status === 'downloadable' || status === 'downloading') {
      return 'downloadable';
    }
  } catch {
    // Throws where the feature is switched off, and for tags that it can't read.
  }

  return 'cloudOnly';
}

/** Has the browser download its pack for a language; only after a click that says so. @param {string} lang @returns {Promise<boolean>} */
export async function install(lang) {
  try {
    return (await recognitionClass()?.install?.({ langs: [lang], processLocally: true })) === true;
  } catch {
    return false;
  }
}

/**
 * Listens until stopped, starting again whenever the browser ends a session.
 * @param {RecogniserOptions} options
 * @returns {{stop: () => void}}
 */
export function start(options) {
  const Recognition = recognitionClass();
  if (!Recognition) {
    throw new Error('This browser has no speech recognition.');
  }

  // Where the property is unknown, setting it means nothing, and the voice would leave the machine.
  if (options.allowCloud !== true && !(options.processLocally && 'processLocally' in Recognition.prototype)) {
    throw new Error('Recognition on this device is not available, and its cloud form was not allowed.');
  }

  return new Session(Recognition, options);
}

class Session {
  /** @param {any} Recognition @param {RecogniserOptions} options */
  constructor(Recognition, options) {
    this._Recognition = Recognition;
    this._options = options;
    this._active = true;
    this._pauseMs = firstPauseMs;
    this._timer = 0;
    this._listen();
  }

  stop() {
    this._active = false;
    clearTimeout(this._timer);
    this._recognition?.abort();
  }

  _listen() {
    const recognition = new this._Recognition();
    recognition.lang = this._options.lang;
    recognition.continuous = true;
    recognition.interimResults = true;
    if (this._options.processLocally) {
      recognition.processLocally = true;
    }

    recognition.onresult = (/** @type {any} */ event) => this._hear(event);
    recognition.onerror = (/** @type {any} */ event) => this._fail(event.error);
    recognition.onend = () => this._again();
    this._recognition = recognition;
    try {
      const { track } = this._options;
      if (track?.readyState === 'live') {
        recognition.start(track);
      } else {
        recognition.start();
      }
    } catch {
      this._again();
    }
  }

  _hear(/** @type {any} */ event) {
    if (!this._active) {
      return;
    }

    this._pauseMs = firstPauseMs;
    let interim = '';
    for (let i = event.resultIndex; i < event.results.length; i++) {
      const { transcript, confidence } = event.results[i][0];
      if (event.results[i].isFinal) {
        this._tell(transcript, true, confidence);
      } else {
        interim += transcript;
      }
    }

    this._tell(interim, false, 0);
  }

  /** @param {string} text @param {boolean} isFinal @param {number} confidence 0 is what browsers say that don't know */
  _tell(text, isFinal, confidence) {
    const words = text.trim();
    if (words) {
      this._options.onTranscript(words, isFinal, confidence > 0 ? confidence : null);
    }
  }

  _fail(/** @type {string} */ error) {
    if (!this._active || quietErrors.includes(error)) {
      return;
    }

    const fatal = fatalErrors.includes(error);
    this._active = !fatal;
    this._options.onTrouble(error, fatal);
  }

  _again() {
    if (this._active) {
      clearTimeout(this._timer);
      this._timer = setTimeout(() => this._active && this._listen(), this._pauseMs);
      this._pauseMs = Math.min(longestPauseMs, this._pauseMs * 2);
    }
  }
}

function recognitionClass() {
  const browser = /** @type {any} */ (globalThis);
  return browser.SpeechRecognition ?? browser.webkitSpeechRecognition;
}
