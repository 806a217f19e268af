// The room's page: brings microphone, voice, recogniser and keyboard together. What is heard, typed or played is told to the
// server; what is shown comes from there.
import { resumeAudio, watchBlocked } from '../../../js/audio-context.js';
import { chosenMicrophone } from '../../../js/chosen-microphone.js';
import { whenUnasked } from '../../../js/door.js';
import { keepDraft } from '../../../js/draft-keeper.js';
import { FrameSender } from '../../../js/frame-sender.js';
import { HoldKey, holdsToTalk } from '../../../js/hold-to-talk.js';
import { isCovered, isText, takesKeys } from '../../../js/keyboard.js';
import { closeMicrophone, microphoneLevel, microphoneTrack, openMicrophone } from '../../../js/microphone.js';
import { start as startRecogniser } from '../../../js/recogniser.js';
import { createSpeaker } from '../../../js/speaker.js';
import { drawWaveform } from '../../../js/waveform.js';

/** @typedef {import('../../../js/frame-sender.js').DotNetReference} DotNetReference */
/** @typedef {{frameMs: 30 | 60, hearing: 'None' | 'BrowserOnDevice' | 'BrowserCloud' | 'OwnRecognizer' | 'RemoteRecognizer', language: string}} RoomOptions */

const underWay = ['Asking', 'ThinkingTime', 'Listening', 'Thinking'];
const personsTurn = ['ThinkingTime', 'Listening'];
const maySpeak = ['Asking', 'ThinkingTime', 'Listening'];
const browserHears = ['BrowserOnDevice', 'BrowserCloud'];
const atTheDoor = ['Waiting', 'Paused'];
const noTurn = '00000000-0000-0000-0000-000000000000';

class RoomPage {
  /** @param {HTMLElement} root @param {DotNetReference} dotNet @param {RoomOptions} options */
  constructor(root, dotNet, options) {
    this._root = root;
    this._dotNet = dotNet;
    this._options = options;
    this._state = 'Waiting';
    this._turnId = noTurn;
    this._leaving = new AbortController();
    this._field = /** @type {HTMLTextAreaElement} */ (root.querySelector('textarea'));
    this._drafts = keepDraft(this._field, dotNet, noTurn);
    this._detach = () => {};
    this._skip = () => {};
    /** @type {import('../../../js/speaker.js').Speaker | null} */
    this._speaker = null;
    /** @type {FrameSender | null} */
    this._sender = null;
    /** @type {{stop: () => void} | null} */
    this._recogniser = null;
    /** @type {{dispose: () => void} | null} */
    this._wave = null;
    this._listensAtTheDoor = false;
    document.addEventListener('keydown', (event) => this._key(event), { signal: this._leaving.signal });
    this._holdsToTalk = holdsToTalk();
    this._hold = new HoldKey(root, this._leaving.signal, {
      mayHold: () => this._holdsToTalk && maySpeak.includes(this._state) && !isCovered(),
      onHold: () => this._tell('OnHold'),
      onRelease: () => this._field.form?.requestSubmit(),
      onLost: () => this._tell('OnLetGo'),
    });
    this._watchConnection();
  }

  /** Opens voice and microphone; comes back when the person has decided about the latter. */
  async open() {
    await resumeAudio();
    this._unwatch ??= watchBlocked((blocked) => this._tell('OnSoundBlocked', blocked));
    await this._openVoice();
    this._sender ??= new FrameSender(this._dotNet, { playbackLevel: () => this._speaker?.level() ?? 0 });
    const skipped = new Promise((resolve) => { this._skip = () => resolve(undefined); });
    await Promise.race([this._openMicrophone(), skipped]);
  }

  /** Before anything is pressed here, where it takes no question: then the interview can be begun by a word. */
  waitAtTheDoor() {
    if (this._options.hearing === 'OwnRecognizer') {
      whenUnasked(this._leaving.signal, () => atTheDoor.includes(this._state) && this.open());
    }
  }

  /** @param {boolean} listens */
  listenAtTheDoor(listens) {
    this._listensAtTheDoor = listens;
  }

  /** @returns {boolean} */
  holdsToTalk() {
    return this._holdsToTalk;
  }

  /** Goes on while the browser's question stands; its answer still counts. */
  skipMicrophone() {
    this._skip();
  }

  /** @param {number} utterance @param {number} sampleRateHz */
  begin(utterance, sampleRateHz) {
    if (this._speaker) {
      this._speaker.begin(utterance, sampleRateHz);
    } else {
      this._tell('OnPlayback', utterance, 0, 'notSpoken');
    }
  }

  /** @param {number} utterance @param {Uint8Array} pcm */
  play(utterance, pcm) {
    this._speaker?.play(utterance, pcm);
  }

  /** @param {number} utterance */
  end(utterance) {
    this._speaker?.end(utterance);
  }

  /** @param {number} utterance @param {string} text @param {{language: string, rate: number, pitch: number}} voice */
  speakWithBrowser(utterance, text, voice) {
    if (this._speaker) {
      this._speaker.speakWithBrowser(utterance, text, voice);
    } else {
      this._tell('OnPlayback', utterance, 0, 'notSpoken');
    }
  }

  /** @param {number} utterance */
  pause(utterance) {
    this._speaker?.pause(utterance);
  }

  /** @param {number} utterance */
  resume(utterance) {
    this._speaker?.resume(utterance);
  }

  /** @param {number} utterance */
  stop(utterance) {
    this._speaker?.stop(utterance);
  }

  /** @param {string} state the server's RoomState */
  stateIs(state) {
    this._state = state;
    if (!maySpeak.includes(state)) {
      this._hold.forget();
    }

    this._hear();
    this._draw();
    if (state === 'Listening' && document.activeElement === document.body && matchMedia('(pointer: fine)').matches) {
      this.focusField();
    }

    if (['Waiting', 'Paused', 'Concluded'].includes(state)) {
      this._focusDoor();
    }

    if (state === 'Concluded') {
      this._closeMicrophone();
    }
  }

  /** @param {string} turnId @param {string} draft */
  offerDraft(turnId, draft) {
    if (turnId !== this._turnId) {
      this._turnId = turnId;
      this._drafts.turn(turnId);
      this._field.value = draft;
    } else if (this._field.value === '') {
      this._field.value = draft;
    }
  }

  clearAnswer() {
    this._drafts.discard();
    this._field.value = '';
  }

  /** @returns {string} */
  typed() {
    return this._field.value;
  }

  focusField() {
    // The server may be about to show it.
    requestAnimationFrame(() => this._field.focus());
  }

  /** What the keyboard was on is gone; the door's one button takes its place. */
  _focusDoor() {
    setTimeout(() => {
      if (document.activeElement === document.body) {
        /** @type {HTMLElement | null} */ (this._root.querySelector('.door .btn'))?.focus();
      }
    }, 100);
  }

  /** Another tab has the interview. */
  close() {
    this._drafts.flush();
    this._speaker?.stop();
    this._state = 'Paused';
    this._hear();
    this._draw();
    this._closeMicrophone();
  }

  dispose() {
    this._leaving.abort();
    this._drafts.dispose();
    this._unwatch?.();
    this._recogniser?.stop();
    this._wave?.dispose();
    this._sender?.close();
    this._speaker?.dispose();
    this._connection?.disconnect();
    this._closeMicrophone();
  }

  async _openVoice() {
    try {
      this._speaker ??= await createSpeaker((utterance, playedMs, outcome) => this._tell('OnPlayback', utterance, playedMs, outcome));
    } catch {
      // Without sound the captions remain, and every utterance is reported as not spoken.
      this._speaker = null;
    }
  }

  async _openMicrophone() {
    this._detach();
    const { detach, state } = await openMicrophone({
      deviceId: chosenMicrophone(),
      frameMs: this._options.frameMs,
      onState: (now) => this._microphoneIs(now),
      onFrame: (frame) => this._sendsSound() && this._sender?.send(frame),
    });
    this._detach = detach;
    if (this._leaving.signal.aborted) {
      this._closeMicrophone();
    } else {
      this._microphoneIs(state);
    }
  }

  /** While the interview stands still, only where the server listens for the words that begin it. */
  _sendsSound() {
    return underWay.includes(this._state) || (this._listensAtTheDoor && atTheDoor.includes(this._state));
  }

  _microphoneIs(/** @type {string} */ state) {
    this._tell('OnMicrophone', state);
    this._hear();
    this._draw();
  }

  _closeMicrophone() {
    this._detach();
    this._detach = () => {};
    closeMicrophone();
  }

  /** Sound goes to the browser's maker only while it is the person's turn; on the device the recogniser may catch an interruption too. */
  _hear() {
    const { hearing, language } = this._options;
    const wanted = browserHears.includes(hearing) && microphoneTrack() !== null
      && (personsTurn.includes(this._state) || (hearing === 'BrowserOnDevice' && this._state === 'Asking'));
    if (!wanted) {
      this._recogniser?.stop();
      this._recogniser = null;
    } else if (!this._recogniser) {
      try {
        this._recogniser = startRecogniser({
          lang: language,
          processLocally: hearing === 'BrowserOnDevice',
          allowCloud: hearing === 'BrowserCloud',
          track: microphoneTrack(),
          onTranscript: (text, isFinal, confidence) => this._tell('OnTranscript', text, isFinal, confidence),
          onTrouble: (_, fatal) => fatal && this._deaf(),
        });
      } catch {
        this._deaf();
      }
    }
  }

  _deaf() {
    this._options.hearing = 'None';
    this._tell('OnHearing', 'None');
    this._hear();
  }

  _draw() {
    const wanted = personsTurn.includes(this._state) && microphoneTrack() !== null;
    if (!wanted) {
      this._wave?.dispose();
      this._wave = null;
    } else if (!this._wave) {
      this._wave = drawWaveform(/** @type {HTMLCanvasElement} */ (this._root.querySelector('canvas.wave')), () => microphoneLevel().rms);
    }
  }

  _key(/** @type {KeyboardEvent} */ event) {
    if (event.defaultPrevented || event.isComposing || isCovered()) {
      return;
    }

    if (event.key === 'Escape') {
      this._speaker?.stop();
      this._tell('OnStopVoice');
    } else if (event.key === 'Enter' && !event.shiftKey && !event.repeat && underWay.includes(this._state) && this._answersWithEnter(event.target)) {
      event.preventDefault();
      this._field.form?.requestSubmit();
    } else if (event.key === '?' && underWay.includes(this._state) && !isText(event.target)) {
      event.preventDefault();
      document.getElementById('keys')?.showPopover();
    }
  }

  /** In the field, or where no button or link has the keyboard. */
  _answersWithEnter(/** @type {EventTarget | null} */ target) {
    return target === this._field || (target instanceof Element && !takesKeys(target));
  }

  _watchConnection() {
    const dialog = document.getElementById('components-reconnect-modal');
    if (dialog) {
      this._connection = new MutationObserver(() => {
        if (dialog.classList.contains('components-reconnect-show')) {
          this._sender?.disconnected();
          this._hold.forget();
        } else if (dialog.classList.contains('components-reconnect-hide')) {
          this._sender?.reconnected();
          this._drafts.reconnected();
        }
      });
      this._connection.observe(dialog, { attributes: true, attributeFilter: ['class'] });
    }
  }

  /** @param {string} method @param {...unknown} values */
  _tell(method, ...values) {
    if (!this._leaving.signal.aborted) {
      // Lost with the connection: the server pauses by itself, and is told anew when the page is back.
      this._dotNet.invokeMethodAsync(method, ...values).catch(() => {});
    }
  }
}

/** @param {HTMLElement} root @param {DotNetReference} dotNet @param {RoomOptions} options */
export function enter(root, dotNet, options) {
  return new RoomPage(root, dotNet, options);
}
