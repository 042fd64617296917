import { describe, expect, it } from 'vitest'
import { PLAN_TITLE, readText } from '../testing/read-text.ts'

const items = (body: string) =>
  readText(`${PLAN_TITLE}\n\n${body}`).livelihood.map((i) => [i.no, i.group, i.target.text, i.status, i.result?.text ?? null])

describe('livelihood items', () => {
  it('tells status and result in the bracket from a bracket of the promise', () => {
    expect(
      items(`→专栏1：2023年10件民生实事完成情况

→（一）交通出行
1.新建农村公路30公里。（已完成，建成31.5公里）
2.建成城东停车场（一期）。（基本完成）
3.改造公交站台（亭）12座。
（二）医疗健康
4.为适龄女生免费接种疫苗。（接种4120人，接种率92%）


`),
    ).toEqual([
      [1, '（一）交通出行', '新建农村公路30公里。', '已完成', '建成31.5公里'],
      [2, '（一）交通出行', '建成城东停车场（一期）。', '基本完成', null],
      [3, '（一）交通出行', '改造公交站台（亭）12座。', null, null],
      [4, '（二）医疗健康', '为适龄女生免费接种疫苗。', null, '接种4120人，接种率92%'],
    ])
  })

  it('reads results behind 完成情况：', () => {
    expect(
      items(`附件3 2023年县级民生实事项目完成情况

1.改造老旧小区8个。完成情况：全面完成，改造9个。
2.新增托位200个。完成情况：新增托位186个。
3.新建口袋公园3个。完成情况：正在推进。
`),
    ).toEqual([
      [1, null, '改造老旧小区8个。', '全面完成', '改造9个'],
      [2, null, '新增托位200个。', null, '新增托位186个。'],
      [3, null, '新建口袋公园3个。', '正在推进', null],
    ])
  })

  it('reads results told behind a label in the bracket, a comma or a dash', () => {
    expect(
      items(`附件1 2023年区级重点民生实事完成情况
一、教育惠民
1、新增公办学位2000个。（完成情况：全面完成，新增2150个）
2、改造学校食堂10所（已完成）
二、健康惠民
3、免费检查2万人次，已完成2.3万人次。
4、建成卫生站5个。——已建成5个，完成率100%
`),
    ).toEqual([
      [1, '一、教育惠民', '新增公办学位2000个。', '全面完成', '新增2150个'],
      [2, '一、教育惠民', '改造学校食堂10所', '已完成', null],
      [3, '二、健康惠民', '免费检查2万人次', null, '已完成2.3万人次。'],
      [4, '二、健康惠民', '建成卫生站5个。', null, '已建成5个，完成率100%'],
    ])
  })

  it('reads items numbered （一） where no other numbers are', () => {
    expect(items('附件2 2024年重点民生实事清单\n（一）新建农村公路60公里。\n（二）新增停车位3000个。\n（三）加装电梯40部。\n')).toEqual([
      [1, null, '新建农村公路60公里。', null, null],
      [2, null, '新增停车位3000个。', null, null],
      [3, null, '加装电梯40部。', null, null],
    ])
  })

  it('reads a table of items', () => {
    expect(
      items(`2023年民生实事完成情况表
序号→实事项目→目标任务→完成情况→责任单位
1→校园食堂改造→改造食堂15个→已完成，改造16个→教育局
2→农村饮水安全→新建供水工程2处→推进中→水利局
`),
    ).toEqual([
      [1, null, '校园食堂改造：改造食堂15个', '已完成', '改造16个'],
      [2, null, '农村饮水安全：新建供水工程2处', '推进中', null],
    ])
  })

  it('reads the quantities of promise and result', () => {
    const [item] = readText(
      `${PLAN_TITLE}\n\n→专栏1：2023年民生实事\n\n→1.新建充电桩80个，改造管网5.2公里。（全面完成，新建充电桩96个）\n\n\n`,
    ).livelihood
    expect(item?.target.quantities.map((q) => [q.raw, q.value, q.unit])).toEqual([
      ['80个', 80, '个'],
      ['5.2公里', 5.2, '公里'],
    ])
    expect(item?.result?.quantities.map((q) => q.raw)).toEqual(['96个'])
  })

  it('keeps a bracket that names who is in charge within the promise', () => {
    expect(items('→专栏2：2024年民生实事\n\n→1.新建公厕6座。（责任单位：县城管局）\n\n\n')).toEqual([
      [1, null, '新建公厕6座。（责任单位：县城管局）', null, null],
    ])
  })

  it.each([
    [
      '（六）办好民生实事。今年继续办好4件民生实事：\n1.新建幼儿园3所，新增学位630个。\n2.完成中医院迁建。\n3.送戏下乡90场。\n4.改厕2000座。\n\n（七）其他工作\n1.加强学习。',
    ],
    ['全力办好以下四件实事：1.新建幼儿园3所，新增学位630个；2.完成中医院迁建；3.送戏下乡90场；4.改厕2000座。'],
    [
      '办好4件民生实事。\n（1）新建幼儿园3所，新增学位630个。\n（2）完成中医院迁建。\n（3）送戏下乡90场。\n（4）改厕2000座。\n全年投入2亿元。',
    ],
    ['集中力量办好民生实事：①新建幼儿园3所，新增学位630个。②完成中医院迁建。③送戏下乡90场。④改厕2000座。'],
    ['办好民生实事4件：一是新建幼儿园3所，新增学位630个；二是完成中医院迁建；三是送戏下乡90场；四是改厕2000座。全年投入2亿元。'],
  ])('reads a list announced by a sentence: %s', (body) => {
    const found = items(`一、2023年计划执行情况\n经济平稳。\n二、2024年计划安排\n${body}\n`)
    expect(found.map(([no, , text, ...rest]) => [no, String(text).replace(/[；。]$/, ''), ...rest])).toEqual([
      [1, '新建幼儿园3所，新增学位630个', null, null],
      [2, '完成中医院迁建', null, null],
      [3, '送戏下乡90场', null, null],
      [4, '改厕2000座', null, null],
    ])
  })

  it('points at each item of a list within one paragraph', () => {
    const text = `${PLAN_TITLE}\n\n办好三件民生实事：1.新建公厕6座；2.改造管网5公里；3.新增车位300个。`
    expect(readText(text).livelihood.map((i) => text.split('\n')[i.line - 1]!.slice(i.start, i.end))).toEqual([
      '1.新建公厕6座；',
      '2.改造管网5公里；',
      '3.新增车位300个。',
    ])
  })

  it('keeps groups between the items of an announced list', () => {
    expect(
      items('办好4件民生实事：\n（一）教育\n1.新建幼儿园3所。\n2.改造食堂8个。\n（二）交通\n3.新建道路9公里。\n4.新增车位300个。\n'),
    ).toEqual([
      [1, '（一）教育', '新建幼儿园3所。', null, null],
      [2, '（一）教育', '改造食堂8个。', null, null],
      [3, '（二）交通', '新建道路9公里。', null, null],
      [4, '（二）交通', '新增车位300个。', null, null],
    ])
  })

  it('takes no numbered tasks for items where the sentence counts other things', () => {
    expect(items('20件民生实事全面完成。\n1.加快发展。\n2.扩大投资。\n3.深化改革。\n')).toEqual([])
  })

  it.each([
    ['（六）办好民生实事\n一是教育惠民。新建幼儿园3所。\n二是健康惠民。迁建医院。\n三是交通惠民。修路9公里。\n\n（七）其他\n'],
    ['我们将办好以下十方面民生实事。\n（一）教育惠民。新建幼儿园3所。\n（二）健康惠民。迁建医院。\n（三）交通惠民。修路9公里。\n'],
  ])('reads items headed by a phrase: %s', (body) => {
    expect(items(body).map(([no, , text]) => [no, text])).toEqual([
      [1, '教育惠民。新建幼儿园3所。'],
      [2, '健康惠民。迁建医院。'],
      [3, '交通惠民。修路9公里。'],
    ])
  })

  it('reads items of an attachment numbered 一、 with who is in charge behind them', () => {
    const body =
      '附件：2024年青石县民生实事项目\n一、新建幼儿园3所。牵头单位：县教育局\n二、迁建医院。牵头单位：县卫健局\n三、修路9公里。牵头单位：县交通局\n'
    expect(items(body).map(([no, , text]) => [no, text])).toEqual([
      [1, '新建幼儿园3所。牵头单位：县教育局'],
      [2, '迁建医院。牵头单位：县卫健局'],
      [3, '修路9公里。牵头单位：县交通局'],
    ])
  })

  it('reads a status behind a comma where the list tells how things stand', () => {
    expect(
      items('2023年民生实事办理结果：\n1.新建幼儿园3所，已完成。\n2.迁建医院，正在推进。\n3.修路9公里，超额完成，实际11公里。\n'),
    ).toEqual([
      [1, null, '新建幼儿园3所', '已完成', null],
      [2, null, '迁建医院', '正在推进', null],
      [3, null, '修路9公里', '超额完成', '实际11公里'],
    ])
  })
})
