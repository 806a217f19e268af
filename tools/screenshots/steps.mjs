// What is done before a picture is taken. A step brings the page to its state, whatever of the way there lies behind it already, and
// does nothing on a page that is there.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{page: Page}} Visit the page that is looked at; a step may move on to another */
/** @typedef {{reach: (visit: Visit) => Promise<void>, holds?: (visit: Visit) => Promise<boolean>}} Step */

const considersMs = 1500;
const speaksMs = 9000;

const roomIs = (/** @type {string} */ state) => `.room[data-state="${state}"]`;
const has = async (/** @type {Page} */ page, /** @type {string} */ selector) => await page.locator(selector).count() > 0;
const button = (/** @type {Page} */ page, /** @type {string | RegExp} */ name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const sample = (/** @type {Page} */ page, /** @type {'speak' | 'hush' | 'holdMicrophone'} */ act) =>
  page.evaluate((name) => /** @type {any} */ (window).sample[name](), act);

/** A step that a selector tells the end of. @returns {Step} */
const until = (/** @type {string} */ selector, /** @type {(page: Page) => Promise<void>} */ act) => ({
  async reach({ page }) {
    if (!await has(page, selector)) {
      await act(page);
      await page.locator(selector).first().waitFor();
    }
  },
  holds: ({ page }) => has(page, selector),
});

/** From the gate, or from anywhere in the question. */
async function beAsked(/** @type {Page} */ page) {
  if (await has(page, '.door')) {
    await page.evaluate(() => /** @type {any} */ (window).admitMicrophone?.());
    const begin = button(page, /^(Begin|Go on where you were)$/);
    if (await begin.count() > 0) {
      await begin.click();
    }
  } else {
    await sample(page, 'hush');
    await button(page, 'Repeat').click();
  }
}

/** Without a word of the question, to the person's turn. */
async function listen(/** @type {Page} */ page) {
  if (await has(page, '.door')) {
    await beAsked(page);
    await page.locator(roomIs('asking')).waitFor();
  }

  if (await has(page, roomIs('asking'))) {
    await page.keyboard.press('Escape');
    await page.locator(`${roomIs('thinkingtime')}, ${roomIs('listening')}`).first().waitFor();
  }

  if (await has(page, roomIs('thinkingtime'))) {
    await button(page, 'I’m ready').click();
  }
}

/** @type {Record<string, Step>} */
export const steps = {
  openSettings: until('#more-settings', (page) => button(page, 'More settings').click()),

  speakToMicrophone: {
    async reach({ page }) {
      await page.locator('.microphone .meter').waitFor();
      await sample(page, 'speak');
    },
  },

  makeInterviewer: until('.maker', async (page) => {
    await button(page, 'Make your own').click();
    await page.getByLabel('Name').fill('Dr Sommer');
  }),

  bringBrokenPack: until('.note.bad', async (page) => {
    // The field takes a file from the moment on in which Blazor's script has seen it.
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector('input[type="file"]'))?._blazorInputFileNextFileId !== undefined);
    await page.locator('input[type="file"]').setInputFiles({
      name: 'bakery.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ format: 1, id: 'Bakery', title: 'B', summary: 'For bakers, on craft and hygiene.', domain: 'Food', language: 'en', roles: [], questions: [{ id: 'ruined-batch', text: 'Too short' }] }, null, 2)),
    });
  }),

  askToDelete: until('.rz-dialog', (page) => button(page, 'Delete everything').click()),

  waitForMicrophone: until('.door h1:text("May this page hear you?")', async (page) => {
    await sample(page, 'holdMicrophone');
    await button(page, 'Begin').click();
  }),

  beAsked: until(roomIs('asking'), beAsked),

  think: until(roomIs('thinkingtime'), async (page) => {
    if (!await has(page, roomIs('asking'))) {
      await beAsked(page);
      await page.locator(roomIs('asking')).waitFor();
    }

    await page.keyboard.press('Escape');
  }),

  speak: until(`${roomIs('listening')}:has(.strip .speech.on)`, async (page) => {
    await listen(page);
    await page.locator(roomIs('listening')).waitFor();
    await page.waitForTimeout(considersMs);
    if (await sample(page, 'speak')) {
      await page.waitForTimeout(speaksMs);
    }
  }),

  chooseInterviewer: until('#personas:popover-open', (page) => page.locator('[popovertarget="personas"]').click()),

  answer: until('.tips', async (page) => {
    await page.keyboard.press('Escape');
    await sample(page, 'hush');
    await button(page, 'That’s my answer').click();
  }),

  askToEnd: until('.rz-dialog', (page) => button(page, 'End').click()),

  pause: until(roomIs('paused'), async (page) => {
    await button(page, 'Go on').click();
    await button(page, 'Pause').click();
  }),

  openSecondTab: {
    async reach(visit) {
      if (!await has(visit.page, '.door h1:text("another tab")')) {
        const { page } = visit;
        visit.page = await page.context().newPage();
        await visit.page.goto(page.url());
        await visit.page.locator('.door h1:text("another tab")').waitFor();
      }
    },
  },

  type: until('.answer .field:not([hidden]) textarea:focus', async (page) => {
    await listen(page);
    await page.locator(roomIs('listening')).waitFor();
    await page.getByLabel('Your answer').focus();
  }),

  /** As Blazor's script says it; a real loss would have to wait for its patience. */
  loseConnection: until('#components-reconnect-modal.components-reconnect-failed', (page) =>
    page.evaluate(() => document.getElementById('components-reconnect-modal')?.classList.add('components-reconnect-failed'))),
};
