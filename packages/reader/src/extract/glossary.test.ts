import { describe, expect, it } from 'vitest'
import { PLAN_TITLE, readText } from '../testing/read-text.ts'

const terms = (body: string) => readText(`${PLAN_TITLE}\n\n${body}`).glossary.map((t) => [t.term, t.text])

describe('glossary', () => {
  it('reads terms below a spaced heading, with quotes, brackets and a colon of either width', () => {
    expect(terms('名　词　解　释\n\n“三库一表”：即储备库、前期库、建设库和进度表。\n“甲、乙（含丙）”机制: 三级会商的办法。\n')).toEqual([
      ['“三库一表”', '即储备库、前期库、建设库和进度表。'],
      ['“甲、乙（含丙）”机制', '三级会商的办法。'],
    ])
  })

  it('reads numbered terms and lets other lines continue them', () => {
    expect(
      terms('有关名词解释\n1.链主企业：指带动产业链的龙头企业。\n包括：整机企业和平台企业。\n2．亩均论英雄：以亩产效益配置资源。\n'),
    ).toEqual([
      ['链主企业', '指带动产业链的龙头企业。\n包括：整机企业和平台企业。'],
      ['亩均论英雄', '以亩产效益配置资源。'],
    ])
  })

  it('reads terms without a colon by 是指', () => {
    expect(terms('注释：\n[1] 瞪羚企业是指跨过创业死亡谷的高成长企业。\n[2] 飞地经济，指跨行政区共建园区。\n')).toEqual([
      ['瞪羚企业', '是指跨过创业死亡谷的高成长企业。'],
      ['飞地经济', '指跨行政区共建园区。'],
    ])
  })

  it('reads framed terms and terms on a line of their own', () => {
    expect(terms('相关名词解释\n【首店经济】指品牌首次开店带来的消费。\n')).toEqual([['首店经济', '指品牌首次开店带来的消费。']])
    expect(terms('名词解释\n1.场景清单\n指向企业公开的应用机会。\n2.能力清单\n指企业公开的技术与产品。\n')).toEqual([
      ['场景清单', '指向企业公开的应用机会。'],
      ['能力清单', '指企业公开的技术与产品。'],
    ])
  })

  it('ends at the next annex and ignores the word in running text or a table of contents', () => {
    expect(terms('名词解释……………35\n一、总体情况\n文末附有名词解释。\n名词解释\n夜经济：晚间的消费活动。\n\n附件1\n指标：见下表\n')).toEqual(
      [['夜经济', '晚间的消费活动。']],
    )
  })

  it('ends where the report or a table goes on', () => {
    expect(terms('名词解释\n冰雪经济：与冰雪有关的产业。\n\n2024年主要指标计划表\n指标：目标\n')).toEqual([
      ['冰雪经济', '与冰雪有关的产业。'],
    ])
    expect(terms('名词解释\n冰雪经济：与冰雪有关的产业。\n一、指标说明\n口径：统计。\n')).toEqual([['冰雪经济', '与冰雪有关的产业。']])
  })

  it('places the term in its line', () => {
    const { glossary } = readText('名词解释\n　　3.“双百”行动：百企百镇结对。\n')
    expect(glossary[0]).toMatchObject({ line: 2, start: 4, end: 10, term: '“双百”行动' })
  })

  it('keeps 即 within a term where something surer parts it from its text', () => {
    expect(terms('名词解释\n[1]交地即开工——交地时同步发证。\n[2]来了即办：当日办结。\n[3]随到即审，是指收件即审。\n')).toEqual([
      ['交地即开工', '交地时同步发证。'],
      ['来了即办', '当日办结。'],
      ['随到即审', '是指收件即审。'],
    ])
  })
})
