// The peer of `bench language`: node-llama-cpp on the processor with one thread. Answers each line of JSON on standard input with one on standard output:
// {model, context} → {name}, once; then {prompt, tokens, seed} → {tokens_per_second}, from the first token of the reply on.
import readline from "node:readline";
import { getLlama, getModuleVersion } from "node-llama-cpp";

const threads = 1;
const sampling = { temperature: 0.7, topK: 40, topP: 0.95, minP: 0.05 };

// Its messages would mix with the answers.
const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, maxThreads: threads, logger: (_level, message) => console.error(message), logLevel: "warn" });
let model;
let sequence;

async function load({ model: modelPath, context }) {
  model = await llama.loadModel({ modelPath });
  sequence = (await model.createContext({ contextSize: context, batchSize: 512, threads })).getSequence();
  return { name: `node-llama-cpp ${await getModuleVersion()}, llama.cpp ${llama.llamaCppRelease.release}` };
}

async function decode({ prompt, tokens, seed }) {
  await sequence.clearHistory();
  let made = 0;
  let startedAt;
  let endedAt;
  // A token that ends the reply counts like any other: the number of tokens is fixed.
  for await (const _ of sequence.evaluate(model.tokenize(prompt, true), { ...sampling, seed, yieldEogToken: true })) {
    endedAt = performance.now();
    startedAt ??= endedAt;
    if (++made === tokens) {
      break;
    }
  }

  return { tokens_per_second: ((made - 1) * 1000) / (endedAt - startedAt) };
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(JSON.stringify(await (question.model ? load(question) : decode(question))) + "\n");
}

process.exit(0);
