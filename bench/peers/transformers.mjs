// Runs the same ONNX files and the same JPEGs with @huggingface/transformers. Takes one request a line on standard
// input, {"task", "precision", "count", "repeat"}, and answers each with a line: {"seconds"} or {"error"}.
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  AutoImageProcessor,
  AutoTokenizer,
  CLIPTextModelWithProjection,
  CLIPVisionModelWithProjection,
  RawImage,
  Tensor,
  env,
} from '@huggingface/transformers';

const [folder, pictureFolder, textFile] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = dirname(folder);
const name = basename(folder);

const pictures = readdirSync(pictureFolder)
  .sort()
  .map((file) => new Blob([readFileSync(join(pictureFolder, file))], { type: 'image/jpeg' }));
const texts = JSON.parse(readFileSync(textFile, 'utf8'));
const processor = await AutoImageProcessor.from_pretrained(name);
const tokenizer = await AutoTokenizer.from_pretrained(name);

// Left to itself it takes one thread on machines that hide their cores' layout, as virtual ones do.
const session_options = { intraOpNumThreads: availableParallelism() };
const models = new Map();
async function open(kind, precision) {
  const key = `${kind} ${precision}`;
  if (!models.has(key)) models.set(key, await kind.from_pretrained(name, { dtype: precision, session_options }));
  return models.get(key);
}

const decode = (count) => Promise.all(pictures.slice(0, count).map((blob) => RawImage.fromBlob(blob)));

const tasks = {
  async tower({ precision, count }) {
    const model = await open(CLIPVisionModelWithProjection, precision);
    const size = 3 * 224 * 224;
    const values = Float32Array.from({ length: count * size }, (_, at) => Math.sin(at));
    const pixel_values = new Tensor('float32', values, [count, 3, 224, 224]);
    return () => model({ pixel_values });
  },
  async texts({ precision, count, texts: which }) {
    const model = await open(CLIPTextModelWithProjection, precision);
    const lines = texts[which].slice(0, count);
    return async () => model(await tokenizer(lines, { padding: true, truncation: true }));
  },
  async prepare({ count }) {
    return async () => processor(await decode(count));
  },
  async pictures({ precision, count }) {
    const model = await open(CLIPVisionModelWithProjection, precision);
    return async () => model(await processor(await decode(count)));
  },
  async vectors({ precision, count }) {
    const vision = await open(CLIPVisionModelWithProjection, precision);
    const text = await open(CLIPTextModelWithProjection, precision);
    const { image_embeds } = await vision(await processor(await decode(count)));
    const lines = texts.short.slice(0, count);
    const { text_embeds } = await text(await tokenizer(lines, { padding: true, truncation: true }));
    return () => ({ images: [...image_embeds.data], texts: [...text_embeds.data] });
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  try {
    const run = await tasks[request.task](request);
    const start = performance.now();
    let result;
    for (let time = 0; time < (request.repeat ?? 1); time++) result = await run();
    const seconds = (performance.now() - start) / 1000;
    const answer = request.task === 'vectors' ? result : {};
    console.log(JSON.stringify({ seconds, ...answer }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error?.stack ?? error) }));
  }
}
