import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/build.mjs';
import { startServer } from '../../scripts/serve.mjs';

// The only way to say of what type things are that a setup gives to tests.
// eslint-disable-next-line no-restricted-syntax
declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which the built page is served. */
    readonly page: string;
  }
}

/** Builds what is not built, and serves the page, once for all journeys. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await build();
  const server = await startServer({ port: 4400 });
  provide('page', server.url);
  return () => server.close();
}
