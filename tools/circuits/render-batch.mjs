// Reads what a driver needs of a Blazor render batch: which buttons were rendered, and who hears their clicks.
// Layout: Microsoft.AspNetCore.Components.Server, RenderBatchWriter. All numbers are little-endian.

const frameBytes = 20;
const frameType = { element: 1, text: 2, attribute: 3, markup: 8 };

/** Offsets of the batch's parts stand at its end, in this order, 4 bytes each. */
const partsFromEnd = { referenceFrames: 16, strings: 4 };

/**
 * @param {Uint8Array} batch
 * @returns {{text: string, onclick: number}[]} the buttons of the batch that react to a click
 */
export function buttons(batch) {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const part = (fromEnd) => view.getInt32(batch.byteLength - fromEnd, true);
  const strings = part(partsFromEnd.strings);
  const frames = part(partsFromEnd.referenceFrames);
  const count = view.getInt32(frames, true);
  const at = (index) => frames + 4 + (index * frameBytes);
  const type = (index) => view.getInt32(at(index), true);
  const word = (index, position) => text(batch, view, strings, view.getInt32(at(index) + position, true));

  const found = [];
  for (let i = 0; i < count; i++) {
    if (type(i) !== frameType.element || word(i, 8) !== 'button') {
      continue;
    }

    const end = i + view.getInt32(at(i) + 4, true);
    const button = { text: '', onclick: 0 };
    for (let j = i + 1; j < end; j++) {
      if (type(j) === frameType.attribute && word(j, 4) === 'onclick') {
        button.onclick = Number(view.getBigUint64(at(j) + 12, true));
      } else if (type(j) === frameType.text || type(j) === frameType.markup) {
        button.text += word(j, 4);
      }
    }

    if (button.onclick > 0) {
      found.push({ ...button, text: button.text.trim() });
    }
  }

  return found;
}

/** A string of the table: its length as LEB128, then UTF-8. */
function text(batch, view, strings, index) {
  if (index < 0) {
    return '';
  }

  let at = view.getInt32(strings + (index * 4), true);
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = batch[at++];
    length |= (byte & 0x7f) << shift;
    if ((byte & 0x80) === 0) {
      break;
    }
  }

  return new TextDecoder().decode(batch.subarray(at, at + length));
}
