/**
 * What each command needs before it runs, and the module that is then run by the pinned Node. With `compileCache` compiled code is kept
 * between runs and for all processes that are started, which halves their start.
 * @typedef {{ module: string, web?: boolean, compileCache?: boolean, args?: readonly string[] }} Command
 */

/** @type {Readonly<Record<string, Command>>} */
export const COMMANDS = Object.freeze({
  start: { module: 'apps/server/src/main.ts', web: true, compileCache: true },
  test: { module: 'tools/test/run.ts', web: true, compileCache: true },
  check: { module: 'tools/check/run.ts' },
  score: { module: 'tools/score.ts' },
  bench: { module: 'bench/run.ts' },
  mutate: { module: 'tools/mutate/run.ts' },
  corpus: { module: 'tools/corpus/run.ts' },
  fuzz: { module: 'tools/fuzz/run.ts' },
  screens: { module: 'tools/screens/run.ts', web: true },
  generate: { module: 'tools/generate/run.ts' },
  new: { module: 'tools/scaffold/run.ts' },
  cli: { module: 'apps/cli/src/main.ts', compileCache: true },
})
