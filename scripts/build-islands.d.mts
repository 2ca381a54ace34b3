/** Writes islands.js into a folder, by default that of the site's assets; returns its gzipped size in bytes. */
export function buildIslands(folder?: string): Promise<number>;
