import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Encoded } from './encode.ts';

type Runtime = { readonly InferenceSession: typeof InferenceSession; readonly Tensor: typeof Tensor };

/** What computes the model: the native library, or WebAssembly where it is missing. Both give the same labels. */
export type Backend = 'native' | 'wasm';

/** Raw outputs of one window by name; `data` in row-major order. */
export type RawOutputs = Readonly<
  Record<string, { readonly data: Float32Array | Int32Array; readonly dims: readonly number[] }>
>;

export interface ReaderSession {
  readonly backend: Backend;
  run(input: Encoded): Promise<RawOutputs>;
}

async function runtimeOf(backend: Backend): Promise<Runtime> {
  // The native library would keep a device id and send usage data; nothing of ours does. It looks at this once, when it is loaded.
  process.env.ORT_DISABLE_TELEMETRY = '1';
  if (backend === 'native') return (await import('onnxruntime-node')) as unknown as Runtime;
  const web = await import('onnxruntime-web');
  web.env.wasm.numThreads = 1; // one thread: the order of sums, and so the result, is always the same
  return web as unknown as Runtime;
}

async function openOn(backend: Backend, weights: Uint8Array): Promise<ReaderSession> {
  const { InferenceSession, Tensor } = await runtimeOf(backend);
  const session = await InferenceSession.create(weights, {
    executionProviders: [backend === 'native' ? 'cpu' : 'wasm'],
    graphOptimizationLevel: 'disabled', // done once, when the weights were exported
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  return {
    backend,
    async run(input) {
      const pieces = [1, input.ids.length];
      const words = [1, input.first.length];
      const output = await session.run({
        ids: new Tensor('int32', input.ids, pieces),
        shp: new Tensor('int32', input.shp, pieces),
        first: new Tensor('int32', input.first, words),
        last: new Tensor('int32', input.last, words),
        sent: new Tensor('int32', input.sent, words),
      });
      return output as unknown as RawOutputs;
    },
  };
}

/**
 * Opens the weights (ONNX bytes). Without a wish, the native library is tried first and WebAssembly where it cannot be loaded.
 * Rejects when the bytes are no model that the runtime can read.
 */
export async function openSession(weights: Uint8Array, wish?: Backend): Promise<ReaderSession> {
  if (wish) return openOn(wish, weights);
  const native = await runtimeOf('native').then(
    () => true,
    () => false,
  );
  return openOn(native ? 'native' : 'wasm', weights);
}
