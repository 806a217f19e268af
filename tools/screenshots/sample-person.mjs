// The person in front of the page. Runs in the page, before everything else.

/**
 * The microphone is the browser's fake one, behind a faint noise until window.sample.speak(): exact silence would be a muted device.
 * With words, the browser has a recogniser that works on the device and hears just them.
 * @param {string[] | null} words
 */
export function samplePerson(words) {
  const noiseLevel = 0.0002;
  let speaking = false;
  let admit = Promise.resolve();
  /** @type {Set<GainNode>} */
  const gains = new Set();
  /** @type {Set<any>} */
  const recognisers = new Set();

  const request = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    await admit;
    const stream = await request(constraints);
    const context = new AudioContext();
    const gain = new GainNode(context, { gain: speaking ? 1 : 0 });
    const heard = new MediaStreamAudioDestinationNode(context);
    context.createMediaStreamSource(stream).connect(gain).connect(heard);
    noise(context).connect(heard);
    gains.add(gain);
    const settings = stream.getAudioTracks()[0].getSettings();
    heard.stream.getAudioTracks()[0].getSettings = () => settings;
    return heard.stream;
  };

  /** @param {AudioContext} context */
  function noise(context) {
    const buffer = new AudioBuffer({ length: context.sampleRate, sampleRate: context.sampleRate });
    buffer.getChannelData(0).forEach((_, i, samples) => { samples[i] = noiseLevel * (Math.random() - 0.5); });
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    source.start();
    return source;
  }

  const result = (/** @type {string} */ transcript, /** @type {boolean} */ isFinal) => Object.assign([{ transcript, confidence: 0.9 }], { isFinal });

  /** Two sentences for good, and the beginning of a third that is still being made up. */
  const hear = (/** @type {any} */ recogniser) => {
    const settled = /** @type {string[]} */ (words).slice(0, 2).map((sentence) => `${sentence}.`).join(' ');
    recogniser.onresult?.({ resultIndex: 0, results: [result(settled, true)] });
    recogniser.onresult?.({ resultIndex: 1, results: [result(settled, true), result(/** @type {string[]} */ (words)[2].split(',')[0], false)] });
  };

  class Recogniser {
    static available = async () => 'available';
    start() {
      recognisers.add(this);
    }

    abort() {
      recognisers.delete(this);
    }

    stop() {
      recognisers.delete(this);
    }
  }

  if (words) {
    Object.defineProperty(Recogniser.prototype, 'processLocally', { value: true, writable: true });
  }

  Object.assign(window, {
    SpeechRecognition: words ? Recogniser : undefined,
    webkitSpeechRecognition: undefined,
    sample: {
      /** The browser's question stays open until the returned function is called. */
      holdMicrophone() {
        admit = new Promise((resolve) => { Object.assign(window, { admitMicrophone: () => resolve(undefined) }); });
      },
      /** @returns {boolean} whether they were silent before */
      speak() {
        if (speaking) {
          return false;
        }

        speaking = true;
        gains.forEach((gain) => { gain.gain.value = 1; });
        recognisers.forEach(hear);
        return true;
      },
      hush() {
        speaking = false;
        gains.forEach((gain) => { gain.gain.value = 0; });
      },
    },
  });
}
