import { defineConfig } from 'vitest/config'

/**
 * `npm run check -- branches`: every branch of the domain is reached by its tests. Apart from the usual configuration because the
 * domain needs no database, and one worker for all files halves the time.
 */
export default defineConfig({
  test: {
    include: ['packages/domain/src/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // Counting branches slows the tests that read long lines many times over.
    testTimeout: 60_000,
    reporters: [['default', { summary: false }]],
    coverage: {
      enabled: true,
      include: ['packages/domain/src/**'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: '.cache/domain-branches',
      thresholds: { branches: 100 },
    },
  },
})
