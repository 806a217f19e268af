// Streams speech from several rooms at once, in real time, over real Blazor circuits. Started by `bench circuits`.
//
// Standard input: one line of JSON, {server, interviews, wav, seconds}; the driver ends when it is closed.
// Standard output: a line of JSON an event: {"event": "streaming"}, {"event": "finished"}, {"event": "counted", "circuits": […]}.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { frameMs, loadFrameSender, Room } from './circuits/room.mjs';

const wavHeaderBytes = 44;
const drainMs = 10_000;
const wait = (/** @type {number} */ ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const say = (/** @type {object} */ event) => process.stdout.write(`${JSON.stringify(event)}\n`);

/** One frame every 30 ms for each room, the rooms spread over that time. A late timer is made up for. */
async function stream(/** @type {Room[]} */ rooms, /** @type {number} */ seconds) {
  const frames = Math.round(seconds * 1000 / frameMs);
  const start = performance.now();
  await Promise.all(rooms.map(async (room, i) => {
    const phase = frameMs * i / rooms.length;
    for (let sent = 0; sent < frames && !room.failure;) {
      const due = Math.min(frames, Math.floor((performance.now() - start - phase) / frameMs));
      for (; sent < due; sent++) {
        room.capture();
      }

      await wait(start + phase + ((sent + 1) * frameMs) - performance.now());
    }
  }));
}

/** Waits until the server has answered for everything, and had a moment to listen to it. */
async function drain(/** @type {Room[]} */ rooms) {
  const limit = performance.now() + drainMs;
  while (!rooms.every((room) => room.isQuiet) && performance.now() < limit) {
    await wait(50);
  }

  await wait(500);
}

async function run({ server, interviews, wav, seconds }) {
  const address = new URL(server);
  const bytes = await readFile(wav);
  const recording = new Int16Array(bytes.buffer.slice(bytes.byteOffset + wavHeaderBytes, bytes.byteOffset + bytes.length));
  const FrameSender = await loadFrameSender(address);
  const rooms = interviews.map((/** @type {string} */ id, /** @type {number} */ i) =>
    new Room(address, id, FrameSender, recording, Math.floor(recording.length * i / interviews.length)));
  for (const room of rooms) {
    await room.enter();
  }

  say({ event: 'streaming' });
  await stream(rooms, seconds);
  say({ event: 'finished' });
  await drain(rooms);
  const failed = rooms.find((room) => room.failure);
  if (failed) {
    throw failed.failure;
  }

  say({ event: 'counted', circuits: await Promise.all(rooms.map((room) => room.read())) });
  await Promise.all(rooms.map((room) => room.leave()));
}

const input = createInterface({ input: process.stdin });
input.on('close', () => process.exit(1));
input.once('line', async (line) => {
  try {
    await run(JSON.parse(line));
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
});
