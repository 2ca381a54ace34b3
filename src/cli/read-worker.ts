// A thread that reads inputs for another one (read-workers.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { read } from '../reading.ts';
import { loadWorld } from '../world/load-world.ts';
import type { Reading, WorkerSetup } from './start-worker.ts';

const { worldFiles, modelDir, withModel, options } = workerData as WorkerSetup;
const [world, model] = await Promise.all([
  loadWorld({ files: worldFiles }),
  withModel
    ? (await import('../language/model/reader-model.ts')).loadReaderModel(modelDir ? { dir: modelDir } : {})
    : null,
]);

parentPort!.on('message', async ({ number, input }: Reading) => {
  const article = await read(input, { world, model }, options);
  parentPort!.postMessage({ number, article });
});
