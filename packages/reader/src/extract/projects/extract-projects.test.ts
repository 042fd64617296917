import { describe, expect, it } from 'vitest'
import { PLAN_TITLE, readText } from '../../testing/read-text.ts'
import { splitProjects } from './split-projects.ts'

const names = (list: string) => splitProjects(list).map((p) => p.text)
const projects = (body: string) =>
  readText(`${PLAN_TITLE}\n\n一、2023年计划执行情况\n经济平稳。\n二、2024年计划安排\n${body}`).projects.map((p) => [
    p.phase,
    p.category,
    p.name,
  ])

describe('lists of projects', () => {
  it('splits outside brackets and quotes only', () => {
    expect(names('青石污水厂（一期、二期）、“河畔、云上”民宿群、县医院迁建等项目。')).toEqual([
      '青石污水厂（一期、二期）',
      '“河畔、云上”民宿群',
      '县医院迁建',
    ])
  })

  it('keeps a counted group with its members as one item', () => {
    expect(names('城北学校、东门片区、西门片区、老街片区等9个片区、体育馆')).toEqual([
      '城北学校',
      '东门片区、西门片区、老街片区等9个片区',
      '体育馆',
    ])
    expect(names('甲道路工程、乙道路工程等5个项目')).toEqual(['甲道路工程', '乙道路工程'])
  })

  it('joins numerals that continue each other', () => {
    expect(names('110千伏青山一、二线迁改、河东停车场')).toEqual(['110千伏青山一、二线迁改', '河东停车场'])
    expect(names('文化中心一期、二期；青石湖公园')).toEqual(['文化中心一期、二期', '青石湖公园'])
    expect(names('老城第一片区、第二片区（滨江段）雨污分流工程、水厂')).toEqual(['老城第一片区、第二片区（滨江段）雨污分流工程', '水厂'])
    expect(names('2023、2024年老旧小区改造、北湖3、4号桥')).toEqual(['2023、2024年老旧小区改造', '北湖3、4号桥'])
    expect(names('工业园A区、B区道路、滨河路三期、学府路三期')).toEqual(['工业园A区、B区道路', '滨河路三期', '学府路三期'])
  })

  it('keeps power lines with a common tail together', () => {
    expect(names('城西110千伏平石线、柏石线、青龙线迁改、变电站')).toEqual(['城西110千伏平石线、柏石线、青龙线迁改', '变电站'])
  })

  it('drops the tail of the list but no part of a name', () => {
    expect(names('粮库建设、垃圾焚烧发电项目等项目')).toEqual(['粮库建设', '垃圾焚烧发电项目'])
    expect(names('电厂、水厂2个项目')).toEqual(['电厂', '水厂'])
    expect(names('粮库、冷库等一批重点项目')).toEqual(['粮库', '冷库'])
    expect(names('南环路等城市道路改造、北门桥')).toEqual(['南环路等城市道路改造', '北门桥'])
  })
})

describe('projects in boxes', () => {
  it('reads phases at the head of lines', () => {
    expect(
      projects(`→专栏3  2024年交通重点项目

→续建：环城北路、石门大桥等项目。
新开工项目（2个）：客运枢纽站、东互通连接线。
前期工作：城际铁路青石段。
待开工：云台变电站、北桥水厂等项目。


（二）下一项`),
    ).toEqual([
      ['续建', null, '环城北路'],
      ['续建', null, '石门大桥'],
      ['新开工', null, '客运枢纽站'],
      ['新开工', null, '东互通连接线'],
      ['前期工作', null, '城际铁路青石段'],
      ['待开工', null, '云台变电站'],
      ['待开工', null, '北桥水厂'],
    ])
  })

  it('keeps phase and category of nested headings', () => {
    expect(
      projects(`专栏2：2024年产业重点项目
→1.工业项目。续建：铜箔生产线、电池壳体项目；新开工：储能柜基地。
2.农业项目。竣工：智慧果园。


`),
    ).toEqual([
      ['续建', '工业项目', '铜箔生产线'],
      ['续建', '工业项目', '电池壳体项目'],
      ['新开工', '工业项目', '储能柜基地'],
      ['竣工', '农业项目', '智慧果园'],
    ])
  })

  it('takes the phase from the verb where the box has no heads', () => {
    expect(
      projects(`→专栏1  2024年水利重点工程

→建成青石水库、南干渠；开工东湖泵站；加快推进城区防洪工程、北河治理等项目。


`),
    ).toEqual([
      ['建成', null, '青石水库'],
      ['建成', null, '南干渠'],
      ['开工', null, '东湖泵站'],
      ['加快推进', null, '城区防洪工程'],
      ['加快推进', null, '北河治理'],
    ])
  })

  it('reads sentences of a box: a category first, phases in front or behind', () => {
    expect(
      projects(`→专栏7  2024年重大项目建设

→（1）交通领域。建成环城大道二期、北山隧道等项目，开工建设南溪大桥。
（2）产业领域。推动铜箔二期、芯片园等项目加快建设，力争食品城三期竣工投产。新引进项目20个。


`),
    ).toEqual([
      ['建成', '交通领域', '环城大道二期'],
      ['建成', '交通领域', '北山隧道'],
      ['开工建设', '交通领域', '南溪大桥'],
      ['加快建设', '产业领域', '铜箔二期'],
      ['加快建设', '产业领域', '芯片园'],
      ['竣工投产', '产业领域', '食品城三期'],
    ])
  })

  it('leaves the investment in a bracket out of the name, and reads heads on lines of their own', () => {
    expect(
      projects(`→专栏8：2024年重点项目
→续建项目：
→港口二期（总投资12亿元）
→新开工项目：
→省道改扩建（总投资8.6亿元）、医院东院区（一期）


`),
    ).toEqual([
      ['续建', null, '港口二期'],
      ['新开工', null, '省道改扩建'],
      ['新开工', null, '医院东院区（一期）'],
    ])
  })

  it.each([
    ['计划开工项目', '计划开工'],
    ['2024年新开工重点项目（12个）', '新开工'],
    ['力争完工', '力争完工'],
    ['续建及新开工项目', '续建及新开工'],
    ['前期工作', '前期工作'],
    ['建成投运', '建成投运'],
    ['公园建设', null],
    ['新能源汽车项目', null],
  ])('tells a phase head from a category: %s', (head, phase) => {
    expect(projects(`→专栏9：2024年重点项目\n\n→${head}：甲工程、乙工程。\n\n\n`)[0]).toEqual([
      phase,
      phase === null ? head : null,
      '甲工程',
    ])
  })

  it('reads one project a line with numbers', () => {
    expect(
      projects(`→专栏4  2024年民生重点项目

→①县人民医院门诊楼
②第三中学教学楼扩建
③社区养老服务中心（2个）


`),
    ).toEqual([
      [null, null, '县人民医院门诊楼'],
      [null, null, '第三中学教学楼扩建'],
      [null, null, '社区养老服务中心（2个）'],
    ])
  })

  it('takes the name of a described project without its description', () => {
    expect(
      projects(`→专栏5  2024年重大工程

→1.城市更新示范区：改造面积12万平方米，总投资5.6亿元。
2.青石古镇提升工程：建设游客中心、停车场，总投资1.2亿元。


`),
    ).toEqual([
      [null, null, '城市更新示范区'],
      [null, null, '青石古镇提升工程'],
    ])
  })

  it('reads a box that lost its frame', () => {
    expect(
      projects(`专栏6：2024年生态环保重点项目
开工：河口湿地修复、垃圾中转站。
完工：污泥处置中心。
持续改善环境质量，全年空气优良天数稳定在320天以上，水质保持稳定。
`),
    ).toEqual([
      ['开工', null, '河口湿地修复'],
      ['开工', null, '垃圾中转站'],
      ['完工', null, '污泥处置中心'],
    ])
  })

  it('reads a table of projects with phases as group rows', () => {
    expect(
      projects(`附表 2024年重点建设项目表
序号→项目名称→建设规模及内容→总投资（万元）
一、续建项目
1→滨江路改造→全长3.2公里→21000
2→中心粮库→仓容3万吨→9000
二、新开工项目
3→职教中心→36个班→18000
`),
    ).toEqual([
      ['续建', null, '滨江路改造'],
      ['续建', null, '中心粮库'],
      ['新开工', null, '职教中心'],
    ])
  })

  it('takes the year of what is planned from the headings of a table without a title', () => {
    const reading = readText(`${PLAN_TITLE}

一、2023年计划执行情况
经济平稳，项目建设有序推进。

序号→项目名称→建设性质→2023年完成投资（万元）→2024年计划投资（万元）
1→滨江路改造→续建→9000→12000
2→中心粮库→新建→0→9000
`)
    expect(reading.projects.map((p) => [p.year, p.name])).toEqual([
      [2024, '滨江路改造'],
      [2024, '中心粮库'],
    ])
  })

  it('gives the year of the box, or of the part it stands in, and true places', () => {
    const reading = readText(
      `${PLAN_TITLE}\n\n一、2023年计划执行情况\n→专栏1：2023年竣工项目\n\n→竣工项目：南门桥、北门桥。\n\n\n二、2024年计划安排\n→专栏2：重点项目\n\n→开工：西门桥、东门桥等项目。\n\n\n`,
    )
    expect(reading.projects.map((p) => [p.year, p.line, p.name])).toEqual([
      [2023, 6, '南门桥'],
      [2023, 6, '北门桥'],
      [2024, 12, '西门桥'],
      [2024, 12, '东门桥'],
    ])
  })

  it('knows a box of projects by its lists where the title names none', () => {
    expect(
      projects(`→专栏4：打造消费新场景

→商圈：万象里改造、南城天街二期、河街步行街提升工程。
文旅：青石古镇游客中心、漂流基地。


`).map(([, category, name]) => `${category} ${name}`),
    ).toEqual(['商圈 万象里改造', '商圈 南城天街二期', '商圈 河街步行街提升工程', '文旅 青石古镇游客中心', '文旅 漂流基地'])
  })

  it('reads no projects out of boxes about tasks or explanations', () => {
    expect(
      projects(`→专栏3  数字化重点任务

→1.一体化平台。推进数据归集、共享、开放。
2.基层治理。完善网格、平台、队伍。


`),
    ).toEqual([])
  })

  it('reads a phase that is a sentence of its own, and a list that ends with its count', () => {
    expect(
      projects(`→2024年青石县重点产业项目

→1．竣工项目。铜箔二期、冷链物流中心（一期、二期）等18个。
2．新开工项目。储能柜基地、南港铁路专用线等25个。


`),
    ).toEqual([
      ['竣工', null, '铜箔二期'],
      ['竣工', null, '冷链物流中心（一期、二期）'],
      ['新开工', null, '储能柜基地'],
      ['新开工', null, '南港铁路专用线'],
    ])
  })

  it('reads heads behind a bullet', () => {
    expect(
      projects(`→专栏：2024年青石县重点项目清单

→●续建项目（12个）：石门高速、南河灌区等。
●前期工作项目：通用机场。


`),
    ).toEqual([
      ['续建', null, '石门高速'],
      ['续建', null, '南河灌区'],
      ['前期工作', null, '通用机场'],
    ])
  })

  it('takes a marked line above deeper numbers for the phase of one project a line', () => {
    expect(
      projects(`→专栏：2024年重点建设项目

→（一）竣工投产类
1.滨河大道改造工程
2.文化中心
（二）前期预备类
1.综合管廊


`),
    ).toEqual([
      ['竣工投产', null, '滨河大道改造工程'],
      ['竣工投产', null, '文化中心'],
      ['前期预备', null, '综合管廊'],
    ])
  })

  it('reads 竣工一批 and 开展前期工作 as phases', () => {
    expect(
      projects(`→专栏：2024年重点工程

→竣工一批：滨河快速路、南门立交等12个项目。
储备一批：通用机场。
开展前期工作：城际铁路。


`),
    ).toEqual([
      ['竣工', null, '滨河快速路'],
      ['竣工', null, '南门立交'],
      ['储备', null, '通用机场'],
      ['前期工作', null, '城际铁路'],
    ])
  })
})
