// Which microphone the person chose, kept in this browser: its identifier means nothing anywhere else.

const key = 'microphone';
let remembered = '';

/** @returns {string} empty for the system's default */
export function chosenMicrophone() {
  try {
    return localStorage.getItem(key) ?? remembered;
  } catch {
    return remembered;
  }
}

/** @param {string} deviceId */
export function chooseMicrophone(deviceId) {
  remembered = deviceId;
  try {
    localStorage.setItem(key, deviceId);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}
