// Tools for tests, in every page that they open.
(() => {
  /** Bytes of a typed array, for the way out of the page. */
  window.base64 = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }

    return btoa(text);
  };

  window.bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  /** Int16 samples of arrays in a row, as base64. */
  window.joined = (arrays) => {
    const all = new Int16Array(arrays.reduce((length, array) => length + array.length, 0));
    let at = 0;
    for (const array of arrays) {
      all.set(array, at);
      at += array.length;
    }

    return window.base64(all);
  };

  /** Stands for a .NET object: keeps its calls and settles each when told. */
  window.fakeDotNet = () => {
    const calls = [];
    return {
      calls,
      invokeMethodAsync: (method, ...values) => new Promise((resolve, reject) => {
        calls.push({ method, values, resolve, reject });
      }),
    };
  };

  /** Lets everything that is settled by now have its effect. */
  window.settled = async () => {
    for (let i = 0; i < 20; i++) {
      await Promise.resolve();
    }
  };

  /** Waits, on the page's clock, until something is true. */
  window.until = async (condition) => {
    const limit = Date.now() + 10_000;
    while (!condition()) {
      if (Date.now() > limit) {
        throw new Error(`It never became true: ${condition}`);
      }

      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
  };
})();
