// Brings what is typed to the server: at most every two seconds, and at once when the person leaves the field or the page.

/** @typedef {{invokeMethodAsync: (method: string, ...values: unknown[]) => Promise<unknown>}} DotNetReference */

const intervalMs = 2000;

export class DraftKeeper {
  /** @param {HTMLTextAreaElement} textArea @param {DotNetReference} dotNet @param {string} turnId of the answer being typed */
  constructor(textArea, dotNet, turnId) {
    this._textArea = textArea;
    this._dotNet = dotNet;
    this._turnId = turnId;
    /** @type {{turnId: string, text: string} | null} typed but not sent */
    this._pending = null;
    /** @type {{turnId: string, text: string} | null} sent but not answered */
    this._unconfirmed = null;
    this._timer = 0;
    this._listening = new AbortController();
    const { signal } = this._listening;
    textArea.addEventListener('input', () => this._typed(), { signal });
    textArea.addEventListener('blur', () => this.flush(), { signal });
    globalThis.addEventListener('pagehide', () => this.flush(), { signal });
    // Phones end a hidden page without a pagehide.
    document.addEventListener('visibilitychange', () => document.hidden && this.flush(), { signal });
  }

  /** The field belongs to another answer from now on. @param {string} turnId */
  turn(turnId) {
    if (turnId !== this._turnId) {
      this.flush();
      this._turnId = turnId;
    }
  }

  /** Sends what was not sent yet. */
  flush() {
    clearTimeout(this._timer);
    this._timer = 0;
    const draft = this._pending;
    this._pending = null;
    if (draft) {
      this._send(draft);
    }
  }

  /** Forgets what was not sent: the answer was given. */
  discard() {
    clearTimeout(this._timer);
    this._timer = 0;
    this._pending = null;
    this._unconfirmed = null;
  }

  /** Call when the connection is back: a call that was on the way when it broke never settles. */
  reconnected() {
    this._pending ??= this._unconfirmed;
    this.flush();
  }

  dispose() {
    this._listening.abort();
    this.flush();
  }

  _typed() {
    // Taken now: by the time it is sent, the field may hold the next answer.
    this._pending = { turnId: this._turnId, text: this._textArea.value };
    this._wait();
  }

  async _send(/** @type {{turnId: string, text: string}} */ draft) {
    this._unconfirmed = draft;
    try {
      await this._dotNet.invokeMethodAsync('OnDraft', draft.turnId, draft.text);
      this._unconfirmed = this._unconfirmed === draft ? null : this._unconfirmed;
    } catch {
      this._retry(draft);
    }
  }

  /** Tries again after the interval, unless something newer was typed or the answer was given. */
  _retry(/** @type {{turnId: string, text: string}} */ draft) {
    if (this._unconfirmed === draft && !this._pending && !this._listening.signal.aborted) {
      this._pending = draft;
      this._wait();
    }
  }

  _wait() {
    this._timer ||= setTimeout(() => this.flush(), intervalMs);
  }
}

/** @param {HTMLTextAreaElement} textArea @param {DotNetReference} dotNet @param {string} turnId */
export function keepDraft(textArea, dotNet, turnId) {
  return new DraftKeeper(textArea, dotNet, turnId);
}
