import type { Streams } from './streams.ts';

export interface Progress {
  /** One more item is done. */
  step(): void;
  /** Takes the line away. */
  end(): void;
}

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 200;

const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  return whole >= 60 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${whole} s`;
};

/**
 * One line on a terminal's standard error, from the first second on: count, rate and, where the total is known, rest time.
 * Silent where standard error is no terminal.
 */
export function startProgress(streams: Streams, what: string, total: number | null): Progress {
  if (!streams.stderr.isTTY) return { step() {}, end() {} };
  const began = performance.now();
  let done = 0;
  let shown = 0;
  return {
    step() {
      done++;
      const now = performance.now();
      if (now - began < FIRST_AFTER_MS || now - shown < EVERY_MS) return;
      shown = now;
      const rate = done / ((now - began) / 1000);
      const rest = total === null ? '' : `, about ${clock((total - done) / rate)} left`;
      streams.stderr.write(
        `\r\u001b[K${done}${total === null ? '' : ` of ${total}`} ${what}, ${rate.toFixed(1)} a second${rest}`,
      );
    },
    end() {
      if (shown) streams.stderr.write('\r\u001b[K');
    },
  };
}
