// Saves a file that the server made while the page was open.

/**
 * @param {string} name
 * @param {{ arrayBuffer(): Promise<ArrayBuffer> }} stream
 */
export async function save(name, stream) {
  const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // Some browsers read it only once the person has chosen a place.
}
