import { describe, expect, it } from 'vitest'
import { readText } from '../../testing/read-text.ts'

const statements = (text: string, of = 'indicators') =>
  readText(`关于青石县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n\n各位代表：\n${text}\n`)
    .statements.filter((s) => s.of === of)
    .map((s) => [s.total, s.met, s.missed, s.undetermined])

describe('statements about indicators', () => {
  it.each([
    ['2023年计划确定的32项指标中，28项完成，4项未完成。', [[32, 28, 4, null]]],
    ['县人大批准的40项指标，超额完成12项、完成20项、基本完成5项、未完成3项。', [[40, 32, 3, null]]],
    ['全县25项主要指标，有22项达到或好于预期目标，3项低于预期目标。', [[25, 22, 3, null]]],
    ['列入计划的36项指标中，30项达到序时进度，4项慢于序时进度，2项待省级反馈。', [[36, 30, 4, 2]]],
    ['计划共设置主要指标29个。其中，完成26个，未完成3个。', [[29, 26, 3, null]]],
    ['年初确定的主要指标共18项，除2项未达预期外，其余16项均完成。', [[18, 16, 2, null]]],
    ['24项预期目标指标全面完成。', [[24, 24, null, null]]],
    ['三十五项指标中，完成三十一项，未完成四项。', [[35, 31, 4, null]]],
    ['注：带*的6项为约束性指标，其余20项为预期性指标。', [[26, null, null, null]]],
    ['2024年计划指标共30项，其中约束性指标9项、预期性指标21项。', [[30, null, null, null]]],
    ['年初确定的30项指标，能够完成或基本完成28项，有2项完成难度较大。', [[30, 28, 2, null]]],
    ['38项主要指标中，36项指标达到或超过预期目标，占比94.7%。', [[38, 36, null, null]]],
    ['15项指标中有12项完成或超额完成，完成率80%；3项未完成。', [[15, 12, 3, null]]],
    ['共有指标42项（约束性12项、预期性30项），完成39项。', [[42, 39, null, null]]],
    ['计划指标完成较好的有15项，基本完成10项，未完成5项。', [[30, 15, 5, null]]],
    ['40项、45个考核指标中，有26个指标超额完成任务，12个指标完成任务，7个指标未完成。', [[45, 38, 7, null]]],
    ['34项主要指标预计完成31项，其余3项因考核口径变化暂未反馈。', [[34, 31, null, 3]]],
    ['年度计划的19项指标，16项达到或好于目标，2项基本完成，1项未达预期。', [[19, 16, 1, null]]],
    ['14项主要指标中，完成和超额完成11项，接近完成2项，未完成1项。', [[14, 11, 1, null]]],
    ['年初确定的30项指标基本完成。', [[30, 30, null, null]]],
    ['12项指标完成或基本完成。', [[12, 12, null, null]]],
    ['17项主要指标中，达到或快于序时进度的9项，略低于序时进度的3项，明显低于序时进度的1项，年度反馈指标4项。', [[17, 9, 4, 4]]],
    ['年初下达的22项指标中，18项完成，1项受灾情影响未能完成，3项待上级核定。', [[22, 18, 1, 3]]],
    ['15项主要指标中，好于年度目标的8项，与年度目标持平的5项，低于年度目标的2项。', [[15, 13, 2, null]]],
    ['16项主要指标，预计全部完成。', [[16, 16, null, null]]],
    ['21项指标中，完成率达到90%以上的有17项。', [[21, null, null, null]]],
    ['8项约束性指标和17项预期性指标全部完成。', [[25, 25, null, null]]],
    ['上半年20项指标有15项实现“双过半”，5项未过半。', [[20, 15, 5, null]]],
    ['33项指标中，完成28项，未完成5项（其中预期性4项、约束性1项）。', [[33, 28, 5, null]]],
    ['各部门把8项约束性指标扛在肩上。', []],
    ['27项计划指标中，约束性指标7项全部完成，预期性指标20项，完成17项，3项未完成。', [[27, null, null, null]]],
    ['26项主要指标中，完成23项，其中超额完成12项，未完成3项。', [[26, 23, 3, null]]],
    ['年度计划30项指标，27项达到预期目标（其中好于预期11项），3项低于预期。', [[30, 27, 3, null]]],
    ['全区24项计划指标，其中完成21项、未完成3项。', [[24, 21, 3, null]]],
  ])('%s', (text, expected) => {
    expect(statements(text)).toEqual(expected)
  })

  it('gives each nature its own counts', () => {
    const text = '2023年31项指标，共完成27项，其中约束性指标8项，完成8项；预期性指标23项，完成19项。'
    expect(statements(text)).toEqual([[31, 27, null, null]])
    expect(statements(text, 'indicators (约束性)')).toEqual([[8, 8, null, null]])
    expect(statements(text, 'indicators (预期性)')).toEqual([[23, 19, null, null]])
  })

  it('gives a nature without counts what the clause behind says of all', () => {
    const text = '13项预期性指标中，11项完成，2项未完成；约束性指标7项，全部达到要求。'
    expect(statements(text, 'indicators (约束性)')).toEqual([[7, 7, null, null]])
  })

  it('quotes up to the last count of the parts', () => {
    const [whole] = readText(
      '标题报告\n\n各位代表：\n全年计划26项指标，完成22项，未完成4项。其中约束性指标6项，完成6项；预期性指标20项，完成16项。\n',
    ).statements
    expect(whole?.quote).toBe('全年计划26项指标，完成22项，未完成4项。其中约束性指标6项，完成6项；预期性指标20项，完成16项')
  })

  it('lists the names before and after a count without their figures', () => {
    const { statements: found } = readText(
      '标题报告\n\n各位代表：\n财政收入增长6.1%、新增就业2.3万人、粮食产量31万吨，以上3项指标均超额完成年度目标。出口总额、利用外资等2项指标未完成。\n',
    )
    expect(found.map((s) => [s.total, s.met, s.missed, s.names])).toEqual([
      [3, 3, null, ['财政收入增长', '新增就业', '粮食产量']],
      [2, null, 2, ['出口总额', '利用外资']],
    ])
  })

  it('tells a class once, with its names and its whole word', () => {
    const { statements: found } = readText(
      '标题报告\n\n各位代表：\n慢于时序进度的3项指标为：外贸进出口总额、民间投资增速、城镇新增就业，其余指标运行平稳。\n' +
        '出口总额、利用外资、旅游收入3项指标未完成年度目标，单位地区生产总值能耗、森林蓄积量2项指标待省级反馈。\n',
    )
    expect(found.map((s) => [s.total, s.missed, s.undetermined, Object.keys(s.classes), s.names])).toEqual([
      [3, 3, null, ['慢于时序进度'], ['外贸进出口总额', '民间投资增速', '城镇新增就业']],
      [3, 3, null, ['未完成'], ['出口总额', '利用外资', '旅游收入']],
      [2, null, 2, ['待省级反馈'], ['单位地区生产总值能耗', '森林蓄积量']],
    ])
  })

  it('lets groups below a heading share what the heading says', () => {
    expect(
      statements('二、7项指标未完成年度目标\n一是投资类指标3项。受市场影响。\n二是外贸类指标4项。外需不足。\n三、主要任务\n其他指标5项。'),
    ).toEqual([
      [7, null, 7, null],
      [3, null, 3, null],
      [4, null, 4, null],
      [5, null, null, null],
    ])
  })

  it('declares rows of the table from the list in prose', () => {
    const reading = readText(`关于青石县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告

各位代表：
粮食产量、财政收入增速等2项指标均超额完成目标。
→指标名称
→2023年目标
→2023年完成

→粮食产量（万吨）
→30
→31

→财政收入增速（%）
→5
→6

→出口增速（%）
→5
→1

`)
    expect(reading.indicators.map((r) => r.declared)).toEqual([
      { text: '超额完成', class: 'met' },
      { text: '超额完成', class: 'met' },
      null,
    ])
  })

  it('takes the nature of rows from a list in prose where nothing else prints it', () => {
    const reading = readText(`关于青石县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告

各位代表：
2024年计划指标共3项，其中约束性指标2项（森林覆盖率、耕地保有量），其余1项为预期性指标。
→序号
→指标名称
→2024年目标

→1
→森林覆盖率（%）
→41

→2
→耕地保有量（万亩）
→52

→3
→财政收入增速（%）
→5

`)
    expect(reading.indicators.map((r) => r.nature)).toEqual(['约束性', '约束性', '预期性'])
  })

  it('counts livelihood items that were done', () => {
    expect(statements('20件县级民生实事全面完成。', 'livelihood items')).toEqual([[20, 20, null, null]])
  })

  it('keeps open what is under way of the rest', () => {
    expect(statements('年初票决的15件民生实事，已完成6件，其余9件均按计划推进。', 'livelihood items')).toEqual([[15, 6, null, 9]])
    expect(statements('县级民生实事12项，办结8项，剩余4项正在加快实施。', 'livelihood items')).toEqual([[12, 8, null, 4]])
  })

  it('counts livelihood items basically done as done: they are works, not targets', () => {
    expect(statements('民生实事共9件，已办结7件，基本完成2件。', 'livelihood items')).toEqual([[9, 9, null, null]])
  })

  it.each([
    ['全年安排重点项目50个，其中新开工20个、续建24个、完工6个。', [[50, { 新开工: 20, 续建: 24, 完工: 6 }]]],
    ['40个重点项目中，竣工12个、在建20个、前期5个。', [[40, { 竣工: 12, 在建: 20, 前期: 5 }]]],
    ['计划建设项目70个（新开工30个、续建40个）。', [[70, { 新开工: 30, 续建: 40 }]]],
    [
      '实施重点项目45个，年度投资60亿元。按类别分，产业项目25个，民生项目20个。按阶段分，新开工15个、续建30个；另储备项目9个。',
      [[45, { 新开工: 15, 续建: 30 }]],
    ],
    ['90个市级重点项目中，开工82个，竣工31个。', [[90, { 开工: 82, 竣工: 31 }]]],
    ['全区64个亿元以上重点项目已开工58个、竣工21个、未开工6个。', [[64, { 开工: 58, 竣工: 21, 未开工: 6 }]]],
    ['策划项目80个；新开工项目30个、竣工12个。', []],
    ['续建项目12个、新开工项目9个。', []],
  ])('tells how projects stand: %s', (text, expected) => {
    const found = readText(`标题报告\n\n各位代表：\n${text}\n`).statements.filter((s) => s.of === 'projects')
    expect(found.map((s) => [s.total, s.classes])).toEqual(expected)
  })
})
