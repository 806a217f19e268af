// Passes on what reaches an AudioContext's destination, with the number of its first sample on the context's clock.
const blockLength = 1024;

registerProcessor('record-playback', class extends AudioWorkletProcessor {
  constructor() {
    super();
    this.block = new Float32Array(blockLength);
    this.filled = 0;
  }

  process(inputs) {
    const samples = inputs[0][0];
    for (let i = 0; i < 128; i++) {
      this.block[this.filled++] = samples ? samples[i] : 0;
    }

    if (this.filled === blockLength) {
      this.port.postMessage({ firstFrame: currentFrame + 128 - blockLength, samples: this.block });
      this.filled = 0;
    }

    return true;
  }
});
