import type { Command } from 'commander';
import type { Streams } from './streams.ts';

/** Adds one command to the program; `end` takes its exit code. */
export type AddCommand = (program: Command, streams: Streams, end: (code: number) => void) => void;
