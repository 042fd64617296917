/**
 * What each command needs before it runs, and the module that is then run by the pinned Node.
 * @typedef {{ module: string, web?: boolean, args?: readonly string[] }} Command
 */

/** @type {Readonly<Record<string, Command>>} */
export const COMMANDS = Object.freeze({
  start: { module: 'apps/server/src/main.ts', web: true },
  test: { module: 'tools/test/run.ts', web: true },
  check: { module: 'tools/check/run.ts' },
  score: { module: 'tools/score.ts' },
  bench: { module: 'bench/run.ts' },
  mutate: { module: 'tools/mutate/run.ts' },
  generate: { module: 'tools/generate/run.ts' },
  new: { module: 'tools/scaffold/run.ts' },
  cli: { module: 'apps/cli/src/main.ts' },
})
