// A Blazor Server circuit without a browser: fetches a page, connects to the hub as blazor.web.js does, acknowledges what is
// rendered, carries JavaScript interop both ways. What the scripts of the page would do is up to whoever opens it.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { buttons } from './render-batch.mjs';

/** @typedef {Record<string, (...values: any[]) => unknown>} ScriptObject an object of the page's scripts, by its methods */

const marker = /<!--\s*Blazor:[^{]*(\{.*?\})\s*-->/g;
const savedState = /<!--\s*Blazor-Server-Component-State:([A-Za-z0-9+/=]+)\s*-->/;

/** What the server wants a call of JavaScript to give: a value, or a handle on an object that stays here. */
const wantsObject = 1;

const patienceMs = 20_000;

export class Circuit {
  /**
   * @param {URL} page
   * @param {(path: string) => ScriptObject} importModule gives the page's modules
   */
  constructor(page, importModule) {
    this._page = page;
    /** @type {Map<number, ScriptObject>} */
    this._objects = new Map([[0, {
      import: importModule,
      'Blazor._internal.attachWebRendererInterop': (_, renderer) => { this._renderer = renderer; },
    }]]);
    this._nextObject = 1;
    this._nextCall = 1;
    /** @type {Map<string, {resolve: (value: unknown) => void, reject: (reason: Error) => void}>} */
    this._calls = new Map();
    /** @type {Map<number, Uint8Array>} */
    this._bytes = new Map();
    /** @type {Map<string, number>} clicks are heard by number; the latest rendering of a button counts */
    this._buttons = new Map();
    this._waiting = new Set();
    /** @type {Error | null} */
    this.failure = null;
  }

  async open() {
    const response = await fetch(this._page, { headers: { Accept: 'text/html' } });
    const html = await response.text();
    const markers = [...html.matchAll(marker)].map((match) => JSON.parse(match[1])).filter(({ type }) => type === 'server');
    if (!response.ok || markers.length === 0) {
      throw new Error(`${this._page} is no interactive page (status ${response.status}, ${markers.length} components).`);
    }

    const protocol = new MessagePackHubProtocol();
    protocol.name = 'blazorpack';
    this._connection = new HubConnectionBuilder()
      .withUrl(new URL('/_blazor', this._page).href, { transport: HttpTransportType.WebSockets, headers: { Origin: this._page.origin } })
      .withHubProtocol(protocol)
      .configureLogging(LogLevel.None)
      .build();
    this._listen();
    await this._connection.start();
    if (!await this._connection.invoke('StartCircuit', `${this._page.origin}/`, this._page.href, '[]', '')) {
      throw new Error('The server opened no circuit.');
    }

    const operations = markers.map((each, i) => ({ type: 'add', ssrComponentId: i + 1, marker: each }));
    await this._connection.send('UpdateRootComponents', JSON.stringify({ batchId: 1, operations }), savedState.exec(html)?.[1] ?? '');
  }

  /** Clicks a button as soon as there is one of this name. @param {string} text */
  async click(text) {
    const eventHandlerId = await this.when(() => this._buttons.get(text), `a button "${text}"`);
    const renderer = await this.when(() => this._renderer, 'the renderer');
    await renderer.invokeMethodAsync('DispatchEventAsync', { eventHandlerId, eventName: 'click', eventFieldInfo: null }, { type: 'click', detail: 1, button: 0 });
  }

  /**
   * Waits for something that a message of the server brings about.
   * @template T
   * @param {() => T | undefined | null | false} look
   * @param {string} what
   * @returns {Promise<T>}
   */
  when(look, what) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(`Waited in vain for ${what}.`))), patienceMs);
      const settle = (/** @type {() => void} */ how) => {
        clearTimeout(timer);
        this._waiting.delete(check);
        how();
      };
      const check = () => {
        const found = look();
        if (this.failure) {
          settle(() => reject(this.failure));
        } else if (found) {
          settle(() => resolve(found));
        }
      };
      this._waiting.add(check);
      check();
    });
  }

  /** Something changed that {@link when} may wait for. */
  changed() {
    [...this._waiting].forEach((check) => check());
  }

  async close() {
    this._closing = true;
    await this._connection?.stop();
  }

  _listen() {
    const connection = this._connection;
    connection.on('JS.BeginInvokeJS', (call, method, values, wanted, target) => this._invoked(call, method, values, wanted, target));
    connection.on('JS.EndInvokeDotNet', (call, succeeded, value) => this._answered(call, succeeded, value));
    connection.on('JS.ReceiveByteArray', (id, bytes) => { this._bytes.set(id, bytes); });
    connection.on('JS.RenderBatch', (id, batch) => {
      buttons(batch).forEach(({ text, onclick }) => this._buttons.set(text, onclick));
      connection.send('OnRenderCompleted', id, null);
      this.changed();
    });
    connection.on('JS.Error', (message) => this._fail(new Error(`The circuit broke: ${message}`)));
    connection.on('JS.EndUpdateRootComponents', () => {});
    connection.on('JS.EndLocationChanging', () => {});
    connection.onclose((error) => this._closing || this._fail(error ?? new Error('The server closed the circuit.')));
  }

  _fail(/** @type {Error} */ error) {
    this.failure ??= error;
    this._calls.forEach(({ reject }) => reject(error));
    this._calls.clear();
    this.changed();
  }

  /** The server calls a script. One that nobody stands for does nothing, as most of what a page does to its document. */
  async _invoked(call, method, values, wanted, target) {
    let answer;
    try {
      const script = this._objects.get(target)?.[method];
      const value = await script?.(...this._revive(values));
      answer = [call, true, wanted === wantsObject ? this._handle(value ?? {}) : value ?? null];
    } catch (error) {
      answer = [call, false, String(error)];
    }

    if (call) {
      this._send('EndInvokeJSFromDotNet', call, answer[1], JSON.stringify(answer));
    }

    this.changed();
  }

  _handle(/** @type {ScriptObject} */ object) {
    this._objects.set(this._nextObject, object);
    return { __jsObjectId: this._nextObject++ };
  }

  _answered(call, succeeded, value) {
    const { resolve, reject } = this._calls.get(call) ?? {};
    this._calls.delete(call);
    if (succeeded) {
      resolve?.(value === null || value === undefined ? value : this._revive(value));
    } else {
      reject?.(new Error(String(value)));
    }
  }

  _revive(/** @type {string} */ json) {
    return JSON.parse(json || '[]', (_, value) => {
      if (value?.__dotNetObject !== undefined) {
        return { invokeMethodAsync: (method, ...values) => this._invoke(value.__dotNetObject, method, values) };
      }

      if (value?.['__byte[]'] !== undefined) {
        const bytes = this._bytes.get(value['__byte[]']);
        this._bytes.delete(value['__byte[]']);
        return bytes;
      }

      return value;
    });
  }

  /** Calls a .NET object; bytes travel ahead of the call, as messages of their own, numbered from 0. */
  _invoke(/** @type {number} */ object, /** @type {string} */ method, /** @type {unknown[]} */ values) {
    return new Promise((resolve, reject) => {
      if (this.failure || this._closing) {
        reject(this.failure ?? new Error('The circuit is closed.'));
        return;
      }

      const call = String(this._nextCall++);
      this._calls.set(call, { resolve, reject });
      const bytes = values.filter((value) => value instanceof Uint8Array);
      bytes.forEach((each, id) => this._send('ReceiveByteArray', id, each));
      const json = JSON.stringify(values.map((value) => value instanceof Uint8Array ? { '__byte[]': bytes.indexOf(value) } : value));
      this._send('BeginInvokeDotNetFromJS', call, null, method, object, json);
    });
  }

  _send(/** @type {string} */ method, /** @type {unknown[]} */ ...values) {
    this._connection.send(method, ...values).catch((error) => this._closing || this._fail(error));
  }
}
