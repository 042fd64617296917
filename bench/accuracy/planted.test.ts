import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckInput, runChecks } from '@gangmu/checker'
import { layOutLines, readLayout, segmentDocument, splitLines } from '@gangmu/reader'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../tools/launch/root.mjs'

/** corpus/<sample>/planted.json: what is wrong on purpose, where, and what makes it right. `between` shows only beside last year's report. */
type Planted = {
  readonly no: number
  readonly kind: string
  readonly lines: readonly number[]
  readonly mend: readonly { readonly line: number; readonly from: string; readonly to: string }[]
}

const CORPUS = join(ROOT, 'corpus')
const SAMPLES = readdirSync(CORPUS).filter((name) => existsSync(join(CORPUS, name, 'planted.json')))

const inputOf = (lines: readonly string[]): CheckInput => {
  const layout = layOutLines([...lines], 'utf-8')
  return { document: segmentDocument(layout), reading: readLayout(layout) }
}

describe.each(SAMPLES)('%s', (sample) => {
  const lines = splitLines(readFileSync(join(CORPUS, sample, 'report.txt'), 'utf8'))
  const planted = JSON.parse(readFileSync(join(CORPUS, sample, 'planted.json'), 'utf8')) as Planted[]
  const found = runChecks(inputOf(lines))

  test.each(planted.filter(({ kind }) => kind !== 'between'))('no. $no ($kind, lines $lines) is found', ({ lines: [first], mend }) => {
    const at = new Set([first, ...mend.map(({ line }) => line)])
    expect(found.filter(({ lines: own }) => own.some((line) => at.has(line)))).not.toEqual([])
  })

  test('mended, nothing of it is called wrong', () => {
    const mended = [...lines]
    for (const { line, from, to } of planted.flatMap(({ mend }) => mend)) {
      expect(mended[line - 1]).toContain(from)
      mended[line - 1] = mended[line - 1]!.replace(from, to)
    }
    const claims = runChecks(inputOf(mended)).filter(({ severity }) => severity !== '提示')
    expect(claims.map(({ rule, code, severity, lines: own, values }) => `${severity} ${rule}.${code} ${own} ${values}`)).toEqual([])
  })
})
