import { messageFor } from '@gangmu/messages'
import { describe, expect, test } from 'vitest'
import { LINE_PROBLEMS } from '../observations/read-sdmx-csv.ts'
import { CELL_PROBLEMS } from './problems.ts'

const catalogued = (prefix: string, problems: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(problems).map(([code, params]) => [`${prefix}.${code}`, params] as const)

describe('every problem has a sentence in both languages', () => {
  test.each([
    ...catalogued('workbook', CELL_PROBLEMS),
    ...catalogued('csv', LINE_PROBLEMS),
  ])('%s, filled by its parameters', (key, params) => {
    const filled = Object.fromEntries(params.map((name) => [name, `«${name}»`]))
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = messageFor(locale, key, filled)
      expect(sentence).not.toContain('—')
      for (const name of params) expect(sentence).toContain(`«${name}»`)
    }
  })
})
