import { readFileSync } from 'node:fs'
import { checkReport } from '@gangmu/checker'
import { expect, test } from 'vitest'
import { measurePlants, sitesOf, withPlant } from './measure-plants.ts'
import { otherFigure, PLANT_KINDS } from './plants/plant.ts'

const text = readFileSync(new URL('../../corpus/linxi-2025/report.txt', import.meta.url), 'utf8')

test.each([
  ['84.5亿元', '84.8亿元'],
  ['7个', '4个'],
  ['17个', '10个'],
  ['约2.9万', '约2.2万'],
])('%s becomes %s', (raw, expected) => {
  const { start, end, text: digit } = otherFigure(raw)!
  expect(raw.slice(0, start) + digit + raw.slice(end)).toBe(expected)
})

test('a report has places for most kinds, the same on every run, and each changes its own line alone', async () => {
  const read = await checkReport(new TextEncoder().encode(text), { fileName: 'report.txt' })
  if (!read.ok) throw new Error(read.failure.code)
  const { reading, document } = read.value
  const sites = sitesOf(reading, document, 3)
  expect(new Set(sites.map(({ kind }) => kind)).size).toBeGreaterThan(PLANT_KINDS.length / 2)
  expect(sitesOf(reading, document, 3)).toEqual(sites)
  for (const plant of sites) {
    const changed = withPlant(document.lines, plant).split('\n')
    expect(changed.flatMap((line, at) => (line === document.lines[at] ? [] : [at + 1]))).toEqual([plant.line])
  }
})

test('a bracket that lost its other half is found', async () => {
  const outcomes = await measurePlants('各镇街共建公园12个（含口袋公园）。', 1)
  expect(outcomes).toMatchObject([{ plant: { kind: 'punctuation' }, found: true, alarms: [] }])
})
