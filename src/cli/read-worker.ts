// A thread that reads inputs for another one (read-workers.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { read } from '../reading.ts';
import { loadWorld } from '../world/load-world.ts';
import type { Reading, WorkerSetup } from './start-worker.ts';

const { worldFiles, options } = workerData as WorkerSetup;
const reader = { world: await loadWorld({ files: worldFiles }), model: null };

parentPort!.on('message', async ({ number, input }: Reading) => {
  const article = await read(input, reader, { ...options, until: 'page' });
  parentPort!.postMessage({ number, article });
});
