import { expect, test } from 'vitest'
import { historySpec, type LineHistory } from './history-spec.ts'

const WORDS = { title: '粮食产量', series: '完成', source: '区统计局' }
const year = (at: number, value: number | null, target: number | null) =>
  ({
    year: at,
    value,
    result: null,
    target: target === null ? null : { planId: 'p', lineId: 'l', text: `-${target}以上`, value: target },
  }) as const
const history = (years: LineHistory['years'], goals: Partial<LineHistory['goals'][number]>[] = []): LineHistory => ({
  indicator: 'grain',
  areaId: 'own',
  unit: '万吨',
  years,
  goals: goals as LineHistory['goals'],
})

test('years between and goals beyond stand on the axis; targets are set with the minus sign', () => {
  const spec = historySpec(history([year(2022, 11, 10), year(2024, 12, null)], [{ period: '2026', text: '15', value: 15 }]), WORDS)
  expect(spec?.labels).toEqual(['2022', '2023', '2024', '2025', '2026'])
  expect(spec?.series[0]?.points).toEqual([{ value: 11 }, null, { value: 12 }, null, null])
  expect(spec?.targets).toEqual([{ value: 10, text: '−10以上' }, null, null, null, { value: 15, text: '15' }])
})

test('too little to draw is not drawn', () => {
  expect(historySpec(history([year(2024, 12, 11)]), WORDS)).toBeNull()
  expect(historySpec(history([year(2023, 12, 11)], [{ period: '2026', text: '持平', value: null }]), WORDS)).toBeNull()
})
