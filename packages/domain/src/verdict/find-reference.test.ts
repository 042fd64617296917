import { expect, test } from 'vitest'
import { findReference, type ReferredRow } from './find-reference.ts'

const row = (name: string, actualText: string | null, indicator: string | null = null): ReferredRow => ({
  name,
  unit: '%',
  indicator,
  actualText,
})

const rows = [
  row('招商引资', '1'),
  row('招商引资到位资金增速', '9'),
  row('全区工业技改投资', '8'),
  row('地区生产总值增速', '6.3', 'gdp-growth'),
  row('量增速', '2'),
  row('粮食产量增速', null),
]

test.each<[string | null, string, string | null]>([
  ['gdp-growth', '经济增长', '6.3'],
  [null, '经济增长', '6.3'],
  ['unknown-code', 'GDP 增速', '6.3'],
  [null, '工业技改投资（同口径）', '8'],
  [null, '招商引资增长率', '9'],
  [null, '量', null],
  [null, '粮食产量增速', null],
  [null, '用电量增速', null],
])('%s %s is the row with %s', (code, name, text) => {
  expect(findReference({ code, name }, rows)).toEqual(text === null ? null : { text, unit: '%' })
})
