import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('part-year')

const report = (review: string, plan: string) =>
  `关于云岭区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n\n各位代表：\n${review}\n${plan}\n`
const REVIEW = '一、2023年国民经济和社会发展计划执行情况\n2023年，全区生产总值增长6%。'
const PLAN = '二、2024年经济社会发展总体要求和主要目标\n全区生产总值增长6.5%。'

test.each([
  [report(REVIEW, '二、2023年经济社会发展总体要求和主要目标\n全区生产总值增长6.5%。'), ['heading-plan 2023年 2024年']],
  [report(REVIEW, `${PLAN}\n三、2023年重点任务\n新建公园3个。`), ['heading-plan 2023年 2024年']],
  [report('一、2024年国民经济和社会发展计划执行情况\n全区生产总值增长6%。', PLAN), ['heading-review 2024年 2023年']],
  [report(REVIEW, `${PLAN}\n建议2023年全区经济社会发展主要预期目标为：地区生产总值增长6%。`), ['goals-plan 2023年 2024年']],
  [report(REVIEW, `${PLAN}\n综合各方面因素，2022年主要预期目标安排如下：地区生产总值增长6%。`), ['goals-plan 2022年 2024年']],
  [report(REVIEW, `${PLAN}\n做好2023年经济工作的总体要求是：稳中求进。`), ['goals-plan 2023年 2024年']],
  [
    report(REVIEW, '二、2024年经济社会发展主要目标\n2023年是实施“十四五”规划的关键一年。生产总值增长6.5%。'),
    ['opening-plan 2023年 2024年'],
  ],
  [report('一、2023年计划执行情况\n2022年是极不平凡的一年。全区生产总值增长6%。', PLAN), ['opening-review 2022年 2023年']],
  [
    '政府工作报告\n\n——2024年1月9日在青石县第十七届人民代表大会第四次会议上\n\n各位代表：\n一、2023年工作回顾\n一年来，生产总值增长6%。\n二、2023年工作安排\n今年生产总值增长6.5%。',
    ['heading-plan 2023年 2024年'],
  ],
  [report(REVIEW, '二、2024年经济社会发展主要目标\n去年是推进青石新城建设的攻坚之年。生产总值增长6.5%。'), ['last-year 去年']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  report(REVIEW, PLAN),
  report(REVIEW, `${PLAN}\n三、2024年重点任务\n巩固2023年工作成果，新建公园3个。`),
  report(`${REVIEW}\n对照2023年主要预期目标，有2项未完成。`, PLAN),
  report('一、过去五年和2023年工作回顾\n2018年是本届政府的开局之年。', PLAN),
  report(REVIEW, `${PLAN}\n到2025年主要目标是：城镇化率达到70%。`),
  report(REVIEW, `${PLAN}\n2024年是建区20周年。2023年主要目标完成较好。`),
  report(`${REVIEW}\n二、2024年一季度经济运行情况\n一季度增长5%。`, '三、2024年主要目标\n生产总值增长6.5%。'),
  report(REVIEW, '二、2024年经济社会发展主要目标\n去年是规划中期评估之年，今年是全面攻坚之年。生产总值增长6.5%。'),
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
