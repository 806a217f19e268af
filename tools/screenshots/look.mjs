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

/** What stands before the page and does not scroll with it. */
const overlays = '.rz-dialog, :popover-open, #components-reconnect-modal[class]';

/** As on that screen, and in that theme: the system's, which the page takes over. The narrow screen is touched. */
export async function show(/** @type {Page} */ page, /** @type {Look} */ { theme, width }) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: width === 'narrow' });
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

/** The whole page, with what sticks to the window's edge at the page's edge; behind a dialog, the window. */
export async function capture(/** @type {Page} */ page, /** @type {Look} */ { width }, /** @type {string} */ path) {
  if (await page.locator(overlays).count() === 0) {
    await page.setViewportSize({ width: sizes[width].width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  }

  await page.screenshot({ path, animations: 'disabled' });
  await page.setViewportSize(sizes[width]);
}
