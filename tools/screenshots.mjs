// Pictures of every page. Started by the command `screenshots`.
//
// Standard input: a line of JSON a job, {server, browser, scratch, folder, data, speech, words, shots: [{name, path, step}]}; ends when it is closed.
// Standard output: {"file": …} for each picture, then {}.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { capture, looks, settle, show } from './screenshots/look.mjs';
import { samplePerson } from './screenshots/sample-person.mjs';
import { steps } from './screenshots/steps.mjs';

/** @typedef {{name: string, path: string, step: string | null}} Shot */
/** @typedef {{server: string, browser: string, scratch: string, folder: string, data: string, speech: string | null, words: string[] | null, shots: Shot[]}} Job */

const patienceMs = 30_000;
const attempts = 3;

const say = (/** @type {object} */ event) => process.stdout.write(`${JSON.stringify(event)}\n`);

/** @param {Job} job */
function launch({ browser, scratch, speech }) {
  // Whoever started this deletes the folder, even after having had to end the browser.
  Object.assign(process.env, { TMPDIR: scratch, TEMP: scratch, TMP: scratch });
  return chromium.launch({
    executablePath: browser,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--font-render-hinting=none', '--autoplay-policy=no-user-gesture-required', '--use-fake-device-for-media-stream', ...(speech ? [`--use-file-for-fake-audio-capture=${speech}`] : []),
    ],
  });
}

/** A new visitor for each path, so that nothing of one page is left on the next; one who is not here for the first time has let the page hear them. */
async function visit(/** @type {import('playwright-core').Browser} */ browser, /** @type {Job} */ job) {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: job.server, permissions: job.words ? ['microphone'] : [] });
  context.setDefaultTimeout(patienceMs);
  await context.addInitScript(samplePerson, job.words);
  return { context, page: await context.newPage() };
}

/** Four pictures; the step is taken anew where the page went on by itself meanwhile. */
async function take(/** @type {import('./screenshots/steps.mjs').Visit} */ visitor, /** @type {Shot} */ shot, /** @type {Job} */ job) {
  const step = shot.step === null ? null : steps[shot.step];
  for (const look of looks) {
    const path = join(job.folder, `${shot.name}-${job.data}-${look.theme}-${look.width}.png`);
    for (let attempt = 1; ; attempt++) {
      await step?.reach(visitor);
      await show(visitor.page, look);
      await settle(visitor.page);
      await step?.reach(visitor);
      await capture(visitor.page, look, path);
      if (!step?.holds || await step.holds(visitor)) {
        break;
      }

      if (attempt === attempts) {
        throw new Error(`The page did not stay as it was for ${path}.`);
      }
    }

    say({ file: path });
  }

  const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) {
    process.stderr.write(`${shot.name}: the page is ${wide} px wider than a narrow window.\n`);
  }
}

async function run(/** @type {Job} */ job) {
  const browser = await launch(job);
  try {
    /** @type {(import('./screenshots/steps.mjs').Visit & {context: import('playwright-core').BrowserContext}) | null} */
    let visitor = null;
    let path = '';
    for (const shot of job.shots) {
      try {
        if (!visitor || shot.path !== path || shot.step === null) {
          await visitor?.context.close();
          visitor = await visit(browser, job);
          await visitor.page.goto(shot.path);
          path = shot.path;
        }

        await settle(visitor.page);
        await take(visitor, shot, job);
      } catch (error) {
        throw new Error(`${shot.name}-${job.data}: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await browser.close();
  }

  say({});
}

const input = createInterface({ input: process.stdin });
try {
  for await (const line of input) {
    await run(JSON.parse(line));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
  input.close();
}
