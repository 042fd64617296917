import { expect, test } from 'vitest'
import { findIn, saidBy } from '../../testing/said-by.ts'

const said = saidBy('wrong-characters')

test.each([
  ['截止2023年底，企业达1200家。', ['word 截止']],
  ['为全年工作划上圆满句号。', ['word 划上']],
  ['机械零部配件生产基地。', ['word 零部配件']],
  ['全面部暑工作。', ['word 部暑']],
  ['设立专用帐户。', ['word 帐户']],
  ['项目己完成验收。', ['word 己']],
  ['实现医保全复盖。', ['word 复盖']],
  ['打赢蓝天保为战。', ['near 蓝天保为战 蓝天保卫战']],
  ['就业形势依然严俊。', ['near 严俊 严峻']],
  ['筑劳安全屏障，守住底线。', ['near 筑劳 筑牢']],
  ['招商引姿成果丰硕。', ['near 招商引姿 招商引资']],
  ['优化营商环竟，服务企业。', ['near 营商环竟 营商环境']],
  ['民营经济活力喷涌、崩发。', ['near 崩发 迸发']],
  ['产业链认性不断增强。', ['near 认性 韧性']],
  ['坚决遏治违法建设势头。', ['near 遏治 遏制']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '报名截止日期为6月30日。',
  '按装机容量测算。',
  '打击非法活动，防犯罪于未然。',
  '恢复盖板120处。',
  '究竟争在何处。',
  '实施“截止2023年底”方案。',
  '企业自己建成车间。',
  '年末完成投资20亿元。',
  '第一座落成的桥梁。',
  '遵守劳动法规，维护职工权益。',
  '构建全域旅游格局，推动产业联动。',
  '供应连片产业用地2000亩。',
  '实施“产业链认性提升”行动。',
  '制定行动方案，制订年度计划，反映诉求，及时反应。',
  '截至年底，依法保障公民权利，公布权力清单。',
  '开展防返贫监测，落实市级补助。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})

test('a slip for a set phrase is more than a hint; one for a short word is a hint', () => {
  const severities = (text: string) => findIn('wrong-characters', text).map(({ severity }) => severity)
  expect(severities('打好水污染防制攻坚战。')).toEqual(['疑似'])
  expect(severities('坚持守劳耕地。')).toEqual(['提示'])
  expect(severities('就业形势严俊。\n外部环境复杂严峻。')).toEqual(['疑似'])
})

test('what is written so again and again is no slip', () => {
  expect(said('遏治所牵头。\n遏治所落实。\n遏治所办理。')).toEqual([])
})
