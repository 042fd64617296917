import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'e2e/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    globalSetup: ['tools/test-setup/postgres.ts'],
    // Browser and server tests mostly wait for other processes: as many files at once as there are cores, not one less.
    maxWorkers: availableParallelism(),
    // A worker keeps the modules it has loaded for its next files: loading them anew took half of the time. What a test changes for the
    // whole process (environment, clock, spies) it puts back.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Polled conditions end as soon as they hold; one second, the default, is too short for a browser on a busy machine.
    expect: { poll: { timeout: 15_000 } },
  },
})
