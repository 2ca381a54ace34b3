// Writes manifest.json: hash and size of each file of the model. usage: node models/reader/make-manifest.mjs VERSION
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);
const files = ['reader.onnx', 'tokenizer.json', 'tokenizer_config.json', 'labels.json'];
const described = files.map((file) => {
  const bytes = readFileSync(new URL(file, here));
  return [file, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }];
});
const manifest = { version: process.argv[2] ?? '1', licence: 'CC-BY-SA-4.0', files: Object.fromEntries(described) };
writeFileSync(new URL('manifest.json', here), `${JSON.stringify(manifest, null, 2)}\n`);
