// Hold Space to talk: a choice, kept in this browser, and the key itself.
import { takesKeys } from './keyboard.js';

const key = 'hold-to-talk';
let remembered = false;

/** @returns {boolean} */
export function holdsToTalk() {
  try {
    return localStorage.getItem(key) === 'yes' || remembered;
  } catch {
    return remembered;
  }
}

/** @param {boolean} holds */
export function chooseHoldToTalk(holds) {
  remembered = holds;
  try {
    if (holds) {
      localStorage.setItem(key, 'yes');
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

/**
 * @typedef {object} Hold
 * @property {() => boolean} mayHold whether the key means anything now
 * @property {() => void} onHold it is pressed
 * @property {() => void} onRelease it is let go
 * @property {() => void} onLost nobody knows whether it is: the window lost the keyboard, or nobody sees the page
 */

/** Space, outside of what takes text. */
export class HoldKey {
  /** @param {HTMLElement} root @param {AbortSignal} leaving @param {Hold} hold */
  constructor(root, leaving, hold) {
    this._hold = hold;
    this._isHeld = false;
    const options = { signal: leaving };
    document.addEventListener('keydown', (event) => this._down(event), options);
    document.addEventListener('keyup', (event) => this._up(event), options);
    document.addEventListener('visibilitychange', () => document.hidden && this._lose(), options);
    addEventListener('blur', () => this._lose(), options);
    root.addEventListener('click', (event) => this._leaveButton(event), options);
  }

  /** It means nothing any more; whoever is concerned knows. */
  forget() {
    this._isHeld = false;
  }

  _down(/** @type {KeyboardEvent} */ event) {
    if (event.key !== ' ' || event.defaultPrevented || event.isComposing || takesKeys(event.target)) {
      return;
    }

    if (this._isHeld) {
      event.preventDefault();
    } else if (!event.repeat && this._hold.mayHold()) {
      event.preventDefault();
      this._isHeld = true;
      this._hold.onHold();
    }
  }

  _up(/** @type {KeyboardEvent} */ event) {
    if (event.key === ' ' && this._isHeld) {
      event.preventDefault();
      this._isHeld = false;
      this._hold.onRelease();
    }
  }

  _lose() {
    if (this._isHeld) {
      this._isHeld = false;
      this._hold.onLost();
    }
  }

  /** A button that was clicked keeps the keyboard, and would take the next Space for another click. */
  _leaveButton(/** @type {MouseEvent} */ event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button && event.detail > 0 && document.activeElement === button && !button.popoverTargetElement && this._hold.mayHold()) {
      button.blur();
    }
  }
}
