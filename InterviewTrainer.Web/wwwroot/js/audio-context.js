// The document's one AudioContext. Microphone and voice share it, so that echo cancellation sees both and time is one.

/** @type {AudioContext | undefined} */
let context;
/** @type {AnalyserNode | undefined} */
let bus;
/** @type {Float32Array<ArrayBuffer> | undefined} */
let played;
/** @type {Map<string, Promise<void>>} */
const modules = new Map();
/** Browsers start a context late even where they allow it; only after this is it called blocked. */
const startMs = 300;
/** What every browser takes for the person's own act, by mouse, finger or key. */
const gestures = ['click', 'keydown'];

/** The context; made on first use. @returns {AudioContext} */
export function audioContext() {
  if (!context) {
    context = new AudioContext({ latencyHint: 'interactive' });
    bus = new AnalyserNode(context, { fftSize: 2048 });
    bus.connect(context.destination);
    for (const gesture of gestures) {
      // Capture phase: a page that stops the event must not keep the voice silent.
      document.addEventListener(gesture, resumeAudio, { capture: true, passive: true });
    }
  }

  return context;
}

/** Everything that sounds goes through this node. @returns {AudioNode} */
export function audioOutput() {
  audioContext();
  return /** @type {AnalyserNode} */ (bus);
}

/** RMS (0 to 1) of what left the output in the last 2048 samples (about 45 ms). @returns {number} */
export function outputLevel() {
  if (!bus || context?.state !== 'running') {
    return 0;
  }

  played ??= new Float32Array(bus.fftSize);
  bus.getFloatTimeDomainData(played);
  return Math.sqrt(played.reduce((sum, sample) => sum + sample * sample, 0) / played.length);
}

/** Loads a worklet's file once. @param {string} file beside this one @returns {Promise<void>} */
export function loadWorklet(file) {
  let loading = modules.get(file);
  if (!loading) {
    loading = audioContext().audioWorklet.addModule(new URL(file, import.meta.url));
    modules.set(file, loading);
    // A lost connection must not stick: the next call tries again.
    loading.catch(() => modules.delete(file));
  }

  return loading;
}

/** Starts the context; every click and key press does it by itself. @returns {Promise<boolean>} whether it runs now */
export async function resumeAudio() {
  const current = audioContext();
  if (current.state !== 'running') {
    // Where sound is blocked this promise stays open until the next gesture.
    const late = new Promise((resolve) => { setTimeout(resolve, startMs); });
    await Promise.race([current.resume().catch(() => {}), late]);
  }

  return current.state === 'running';
}

/**
 * Tells, now and on every change, whether the browser holds sound back until the person clicks.
 * @param {(blocked: boolean) => void} onChange
 * @returns {() => void} stops telling
 */
export function watchBlocked(onChange) {
  const current = audioContext();
  /** @type {boolean | undefined} */
  let told;
  let watching = true;
  const tell = () => {
    const blocked = current.state !== 'running';
    if (watching && blocked !== told) {
      told = blocked;
      onChange(blocked);
    }
  };
  resumeAudio().then(() => {
    tell();
    current.addEventListener('statechange', tell);
  });
  return () => {
    watching = false;
    current.removeEventListener('statechange', tell);
  };
}
