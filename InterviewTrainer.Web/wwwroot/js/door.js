// Before an interview begins or goes on.
import { permission } from './microphone-devices.js';

/**
 * Does something as soon as microphone and sound can be opened with no question asked: the microphone was allowed before, and there was a click in
 * this tab, for a fresh one plays nothing before its first.
 * @param {AbortSignal} leaving nobody waits any more
 * @param {() => unknown} open
 */
export async function whenUnasked(leaving, open) {
  if (await permission() !== 'granted' || leaving.aborted) {
    return;
  }

  if (navigator.userActivation?.hasBeenActive) {
    open();
    return;
  }

  const first = new AbortController();
  document.addEventListener('click', ({ target }) => {
    first.abort();
    if (!(target instanceof Element && target.closest('.door .btn'))) {
      open(); // The door's button does it itself.
    }
  }, { signal: AbortSignal.any([first.signal, leaving]) });
}
