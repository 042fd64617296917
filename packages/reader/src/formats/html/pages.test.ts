import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readReport } from '../../read-report.ts'
import { encodeGb } from '../../testing/encode-gb.ts'
import { layOutTables } from '../../testing/show-layout.ts'
import { openHtml } from './open-html.ts'

/** Pages as sites of three generations print them, about a county that does not exist. */
const page = (name: string) => readFileSync(new URL(`./pages/${name}.htm`, import.meta.url))

it('a portal of today: menus, a catalogue beside, an editor’s frame, files below; saved in GBK', () => {
  const { layout, diagnostics } = openHtml(encodeGb(page('portal').toString('utf8').replaceAll('&#8203;', '')))
  expect(layout.encoding).toBe('gb18030')
  const [table] = layout.tables ?? []
  expect([...layout.lines.slice(0, table?.from), '[table]', ...layout.lines.slice(table?.to)]).toEqual([
    '关于青石县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告',
    '（2024年1月18日在青石县第十八届人民代表大会第四次会议上）',
    '青石县发展和改革局',
    '各位代表：',
    '受县人民政府委托，现将青石县2023年国民经济和社会发展计划执行情况与2024年计划草案提请大会审查，并请各位政协委员和列席人员提出意见。',
    '一、2023年计划执行情况',
    '全年地区生产总值增长5.8%，规模以上工业增加值增长7.2%，R&D经费投入强度达到2.1%；城镇新增就业4200人，居民收入稳步提高。',
    '表1　2023年主要指标完成情况',
    '[table]',
    '二、2024年主要目标和任务',
    '地区生产总值增长6%左右，建成县职业教育中心，新增规上工业企业6家，改造老旧小区15个，全县居民收入与经济增长基本同步。',
    '附件：青石县2024年计划指标表.xlsx',
  ])
  expect(layOutTables(layout)).toEqual([
    [
      '0↓2 序号｜1↓2 指标名称｜2↓2 单位｜3-4 2023年',
      '3 目标｜4 完成',
      '0-4 一、经济发展',
      '0 1｜1 地区生产总值/增速｜2 %｜3 6左右｜4 5.8',
      '0 2｜1 固定资产投资增速｜2 %｜3 7｜4 7.4',
    ],
  ])
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
    ['html.left-out', null],
    ['html.image', 8],
    ['html.attachment', null],
  ])
  expect(diagnostics[0]?.message).toMatch(/^\d{3}字：青石县人民政府门户网站 网站首页 青石要闻/)
})

it('a page laid out with tables: no classes, unquoted attributes, paragraphs made of breaks and blanks', async () => {
  const { layout, diagnostics } = openHtml(page('old-tables'))
  expect(layout.lines.slice(0, 7)).toEqual([
    '关于青石县2024年上半年国民经济和社会发展',
    '计划执行情况的报告',
    '县人大常委会：',
    '今年以来，全县上下克难奋进，经济运行总体平稳，现将上半年计划执行情况报告如下，请予审议。',
    '一、上半年计划执行情况',
    '上半年，地区生产总值完成86.5亿元，增长5.6%；固定资产投资增长6.3%；社会消费品零售总额增长7.1%。',
    '上半年主要指标完成情况表',
  ])
  expect(layOutTables(layout)).toEqual([
    [
      '0 指标｜1 单位｜2 全年目标｜3 上半年完成',
      '0 地区生产总值｜1 亿元｜2 185｜3 86.5',
      '0 一般公共预算收入｜1 亿元｜2 9.8｜3 5.1',
      '0 粮食总产量｜1 万吨｜2-3 全年数',
    ],
  ])
  expect(layout.lines.slice(-2)).toEqual(['青石县发展和改革局', '2024年7月25日'])
  expect(diagnostics.map(({ code }) => code)).toEqual(['html.left-out'])
  const read = await readReport(page('old-tables'))
  expect(read).toMatchObject({
    value: {
      reading: { report: { title: '关于青石县2024年上半年国民经济和社会发展计划执行情况的报告', kind: 'half-year', date: '2024-07-25' } },
    },
  })
})

it('an article pasted from Word: numbers in conditional comments, lines wrapped anywhere, a box, a table within a table', () => {
  const { layout, diagnostics } = openHtml(page('word-article'))
  expect(layout.lines.slice(0, 9)).toEqual([
    '青石县2024年民生实事责任分工方案',
    '为办好2024年民生实事，经县人民政府同意，制定本方案，请各镇、各部门认真组织实施。',
    '1.     新增普惠托位300个，年底前全部投用。',
    '2.  改造农村公路50公里，惠及硚口等12个村。',
    '3. 新建口袋公园5个。',
    '6. 建成城区公共停车位800个。',
    'a. 县医院周边500个',
    'b. 老城片区300个',
    '民生实事责任分工表',
  ])
  expect(layOutTables(layout)).toEqual([
    [
      '0 序号｜1 事项｜2 牵头单位｜3 完成时限',
      '0 1｜1 新增普惠托位300个｜2↓2 县卫生健康局｜3 12月底',
      '0 2｜1 建成县中医院康复楼/面积 6000平方米｜3 11月底',
      '0-3 注：完成时限均为2024年12月底前。',
    ],
    ['0 专栏1  重点民生项目/开工：县人民医院迁建、青石实验学校。/完工：城南养老服务中心。'],
  ])
  expect(diagnostics.map(({ code }) => code)).toEqual(['html.left-out'])
  expect(diagnostics[0]?.message).toContain('内部稿，不得外传')
})
