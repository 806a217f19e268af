// What the browser knows about microphones, and how one is asked for.

/** Microphones to choose from; names are empty until the person allowed one. @returns {Promise<{id: string, label: string}[]>} */
export async function devices() {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all.filter((device) => device.kind === 'audioinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/**
 * Asks for a microphone; a device that is gone gives way to the system's default.
 * @param {string} deviceId empty for the default
 * @returns {Promise<MediaStream>}
 */
export async function requestStream(deviceId) {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: constraints(deviceId) });
  } catch (error) {
    if (deviceId && error instanceof Error && ['OverconstrainedError', 'NotFoundError'].includes(error.name)) {
      return navigator.mediaDevices.getUserMedia({ audio: constraints('') });
    }

    throw error;
  }
}

/** @param {unknown} error of {@link requestStream} @returns {boolean} whether the person or the browser said no */
export function isForbidden(error) {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
}

/** @returns {Promise<PermissionState | 'unknown'>} */
export async function permission() {
  try {
    const name = /** @type {PermissionName} */ ('microphone');
    return (await navigator.permissions.query({ name })).state;
  } catch {
    // Not every browser can be asked about the microphone.
    return 'unknown';
  }
}

/** Echo is removed, but loudness stays as it was spoken: it is measured. */
function constraints(/** @type {string} */ deviceId) {
  return {
    echoCancellation: true,
    noiseSuppression: false,
    autoGainControl: false,
    channelCount: { ideal: 1 },
    ...(deviceId ? { deviceId: { exact: deviceId } } : {}),
  };
}
