import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One more than processors, as many tests wait for time to pass; more than a few would need much memory.
    maxWorkers: Math.min(availableParallelism() + 1, 6),
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup: 'test/temporary-directory.ts',
          setupFiles: ['test/conformance/sealed-prototypes.ts', 'test/conformance/dtd/checked-replies.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/interop/**'],
          pool: 'forks',
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'interop',
          globalSetup: 'test/temporary-directory.ts',
          setupFiles: 'test/conformance/dtd/checked-replies.ts',
          include: ['test/interop/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
