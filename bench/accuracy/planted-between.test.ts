import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runPairChecks } from '@gangmu/checker'
import { layOutLines, readLayout, splitLines } from '@gangmu/reader'
import { expect, test } from 'vitest'
import { ROOT } from '../../tools/launch/root.mjs'

const CORPUS = join(ROOT, 'corpus')
const documentOf = (lines: readonly string[]) => ({ lines, reading: readLayout(layOutLines([...lines], 'utf-8')) })
const linesOf = (sample: string): readonly string[] => splitLines(readFileSync(join(CORPUS, sample, 'report.txt'), 'utf8'))

type Planted = {
  readonly kind: string
  readonly lines: readonly number[]
  readonly mend: readonly { readonly line: number; readonly from: string; readonly to: string }[]
}
const planted: readonly Planted[] = JSON.parse(readFileSync(join(CORPUS, 'linxi-2025', 'planted.json'), 'utf8'))

const lastPlan = { ...documentOf(linesOf('linxi-2024')), doc: 'last', relation: 'last-plan' as const }

/** What the report of 2024 claims beside that of 2023. */
const claimsOf = (lines: readonly string[]) => runPairChecks(documentOf(lines), lastPlan).filter(({ severity }) => severity !== '提示')

test('what was planted between two years is found, and nothing else', () => {
  const between = planted.filter(({ kind }) => kind === 'between')
  expect(between).not.toEqual([])
  expect(claimsOf(linesOf('linxi-2025')).map(({ lines }) => lines)).toEqual(between.map(({ lines: [line] }) => [line]))
})

test('mended, two years agree', () => {
  const mended = [...linesOf('linxi-2025')]
  for (const { line, from, to } of planted.flatMap(({ mend }) => mend)) mended[line - 1] = mended[line - 1]!.replace(from, to)
  expect(claimsOf(mended)).toEqual([])
})
