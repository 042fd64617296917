import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { JudgeDirection } from '../verdict/case.ts'
import { judgeRow } from '../verdict/judge-row.ts'
import { defaultJudgeSettings } from '../verdict/settings.ts'
import { parseTarget } from './parse-target.ts'
import { printTarget } from './print-target.ts'
import { targetCode } from './target-code.ts'

const page = readFileSync(fileURLToPath(new URL('../../../../docs/reference/target-language.md', import.meta.url)), 'utf8')
/** The rows of the table in a section, without its head; a cell loses its back-quotes. */
function tableUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))!
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`|`$/g, '')),
  )
}

const forms = tableUnder('How a cell is read')
const verdicts = tableUnder('How a row is judged')
const settings = tableUnder('Settings')

describe('docs/reference/target-language.md', () => {
  test('holds the tables this file reads', () => {
    expect(forms.length).toBeGreaterThan(90)
    expect(verdicts.length).toBeGreaterThan(25)
    expect(settings.map(([name]) => name).sort()).toEqual(Object.keys(defaultJudgeSettings).sort())
  })

  test.each(forms)('%s: %s', (_form, text, code) => {
    const expression = parseTarget(text!)
    expect(targetCode(expression)).toBe(code)
    expect(printTarget(expression)).toBe(text)
  })

  test.each(verdicts)('%s (%s, %s): %s, %s', (name, unit, direction, targetText, actualText, status, reason) => {
    const verdict = judgeRow({
      name: name!,
      unit: unit === '' ? null : unit!,
      direction: direction as JudgeDirection,
      targetText: targetText!,
      actualText: actualText!,
    })
    expect([verdict.status, verdict.reason.code]).toEqual([status, reason])
  })
})
