// How a page is looked at, and when it is ready for that.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{theme: 'light' | 'dark', width: 'wide' | 'narrow'}} Look */

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 360, height: 780 } };
const quietMs = 250;
const longestMs = 1500;

/** The narrow ones last, so that the check for their width comes after them. @type {Look[]} */
export const looks = [
  { theme: 'light', width: 'wide' },
  { theme: 'dark', width: 'wide' },
  { theme: 'dark', width: 'narrow' },
  { theme: 'light', width: 'narrow' },
];

/** As on that screen, and in that theme: the system's, which the page takes over. */
export async function show(/** @type {Page} */ page, /** @type {Look} */ { theme, width }) {
  await page.setViewportSize(sizes[width]);
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
  await page.mouse.move(0, 0);
}

/** The circuit is up, nothing loads, the fonts are there, and nothing has changed for a moment; a room never stops to change, so not for long. */
export async function settle(/** @type {Page} */ page) {
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.loading') && document.fonts.status === 'loaded');
  await page.evaluate(([quiet, longest]) => new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      resolve(undefined);
    };
    let timer = setTimeout(done, quiet);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(done, longest);
  }), [quietMs, longestMs]);
}
