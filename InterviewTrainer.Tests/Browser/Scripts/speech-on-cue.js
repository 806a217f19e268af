// Gives getUserMedia a microphone of our own: a room's faint noise, and WAVs when told.
//   window.__sounds        name → base64 of a WAV; set before this script
//   window.__say(name)     plays one; resolves when it is over, with its record
//   window.__isOpen()       whether the microphone was opened
//   window.__said          records {name, contextTime, seconds, epochMs}: exact time of the first sample on the microphone's
//                          AudioContext clock, and the wall clock's nearest word for it
//   window.__microphone    'open' (default) | 'denied' | 'absent': what the next getUserMedia does
//   window.__silence(on)   digital silence, as of a muted device
//   window.__unplug()      the device is gone
(() => {
  const noiseLevel = 1e-4;
  const leadSeconds = 0.05;
  /** @type {{context: AudioContext, output: MediaStreamAudioDestinationNode, noise: GainNode, buffers: Map<string, AudioBuffer>} | null} */
  let room = null;
  /** @type {MediaStreamTrack[]} */
  let tracks = [];
  window.__said = [];
  window.__microphone = 'open';

  async function openRoom() {
    const context = new AudioContext();
    const output = context.createMediaStreamDestination();
    output.channelCount = 1;
    const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
    buffer.getChannelData(0).forEach((_, i, samples) => { samples[i] = (Math.random() * 2 - 1) * noiseLevel; });
    const noise = context.createGain();
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    source.connect(noise).connect(output);
    source.start();
    const buffers = new Map();
    for (const [name, wav] of Object.entries(window.__sounds ?? {})) {
      buffers.set(name, await context.decodeAudioData(Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0)).buffer));
    }

    await context.resume();
    return { context, output, noise, buffers };
  }

  navigator.mediaDevices.getUserMedia = async () => {
    if (window.__microphone !== 'open') {
      throw new DOMException('On cue', window.__microphone === 'denied' ? 'NotAllowedError' : 'NotFoundError');
    }

    room ??= await openRoom();
    const stream = room.output.stream.clone();
    tracks.push(...stream.getTracks());
    return stream;
  };

  window.__isOpen = () => room !== null;

  window.__say = (name) => {
    const { context, output, buffers } = room;
    const source = new AudioBufferSourceNode(context, { buffer: buffers.get(name) });
    const contextTime = context.currentTime + leadSeconds;
    const epochMs = performance.timeOrigin + performance.now() + leadSeconds * 1000;
    const record = { name, contextTime, seconds: source.buffer.duration, epochMs };
    source.connect(output);
    source.start(contextTime);
    window.__said.push(record);
    return new Promise((resolve) => { source.onended = () => resolve(record); });
  };

  window.__silence = (on) => {
    room.noise.gain.value = on ? 0 : 1;
  };

  window.__unplug = () => {
    const gone = tracks;
    tracks = [];
    for (const track of gone) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  };
})();
