// Keeps everything that is connected to an AudioContext's destination.
//   window.__playback.ready        resolves once the recorder listens (from the first connection to a destination on)
//   window.__playback.sampleRate
//   window.__playback.firstFrame   place of the first kept sample on the context's clock, in samples
//   window.__playback.length       samples kept
//   window.__playback.pcm()        base64 of int16 samples
//   window.__playback.clear()
(() => {
  const connect = AudioNode.prototype.connect;
  /** @type {Map<BaseAudioContext, Promise<AudioWorkletNode>>} */
  const recorders = new Map();
  let blocks = [];
  let heard = () => {};
  const playback = {
    ready: new Promise((resolve) => { heard = resolve; }),
    sampleRate: 0,
    firstFrame: -1,
    length: 0,
    pcm: () => window.joined(blocks),
    clear: () => {
      blocks = [];
      playback.length = 0;
      playback.firstFrame = -1;
    },
  };
  window.__playback = playback;

  async function open(context) {
    await context.audioWorklet.addModule(new URL('/__record-playback-worklet.js', location.href));
    const node = new AudioWorkletNode(context, 'record-playback', { numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
    playback.sampleRate = context.sampleRate;
    node.port.onmessage = ({ data }) => {
      playback.firstFrame = playback.firstFrame < 0 ? data.firstFrame : playback.firstFrame;
      playback.length += data.samples.length;
      blocks.push(Int16Array.from(data.samples, (sample) => Math.max(-1, Math.min(1, sample)) * 32767));
      heard();
    };
    return node;
  }

  AudioNode.prototype.connect = function (target, ...rest) {
    if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
      if (!recorders.has(target.context)) {
        recorders.set(target.context, open(target.context));
      }

      recorders.get(target.context).then((recorder) => connect.call(this, recorder));
    }

    return connect.call(this, target, ...rest);
  };
})();
