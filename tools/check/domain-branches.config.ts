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
    // It measures cost, not branches, and takes as long as all the others together; `npm test` runs it.
    testNamePattern: /^(?!.*every character of a long line)/,
    // Counting slows down, and a busy machine is no failure.
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
