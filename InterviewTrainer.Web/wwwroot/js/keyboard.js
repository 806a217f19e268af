// Who a key belongs to.

/** Something stands before the page, and has the keyboard. @returns {boolean} */
export function isCovered() {
  return document.querySelector(':popover-open, .rz-dialog-wrapper') !== null;
}

/** Keys are letters there. @param {EventTarget | null} target */
export function isText(target) {
  return target instanceof Element && target.closest('input, select, textarea') !== null;
}

/** Text, and what Enter and Space press for whoever goes by keyboard. @param {EventTarget | null} target */
export function takesKeys(target) {
  return target instanceof Element && target.closest('button, a, input, select, textarea, summary') !== null;
}
