import { describe, expect, it } from 'vitest'
import { readText } from '../../testing/read-text.ts'

const header = (text: string) => readText(text).report

describe('header', () => {
  it('joins a title over lines and takes the municipality from the table of areas', () => {
    const report = header(`关于北碚区2022年国民经济和社会发展计划
执行情况及2023年计划草案的报告
（2023年1月10日在北碚区第十九届人民代表大会第三次会议上）
北碚区发展和改革委员会主任　周某某

各位代表：
受区人民政府委托，现将计划执行情况报告如下。
`)
    expect(report).toMatchObject({
      title: '关于北碚区2022年国民经济和社会发展计划执行情况及2023年计划草案的报告',
      kind: 'plan-report',
      region: '重庆市北碚区',
      regionCode: '500109',
      reportYear: 2022,
      planYear: 2023,
      date: '2023-01-10',
      issuer: '北碚区发展和改革委员会',
    })
  })

  it('keeps the printed form of a district of another province', () => {
    const report = header(`南京市江宁区2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告

—— 2024年1月4日在区第十九届人大第三次会议上

南京市江宁区发展和改革委员会

各位代表：
受区人民政府委托，向大会报告。
`)
    expect(report).toMatchObject({
      region: '南京市江宁区',
      regionCode: '320115',
      issuer: '南京市江宁区发展和改革委员会',
      date: '2024-01-04',
    })
  })

  it('finds the longer form of a bare district in the lines below the title', () => {
    const report = header(`关于岳麓区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告

各位代表：
受湖南省长沙市岳麓区人民政府委托，现将有关情况报告如下，请予审议。
`)
    expect(report).toMatchObject({ region: '湖南省长沙市岳麓区', regionCode: '430104', issuer: '湖南省长沙市岳麓区人民政府', date: null })
  })

  it('names the government of a work report and takes the years from its headings', () => {
    const report = header(`政 府 工 作 报 告

——2023年12月28日在昆山市第十八届人民代表大会第三次会议上

市长　陈某

各位代表：
现在，我代表市人民政府向大会报告工作。
一、2023年工作回顾
全市经济稳步恢复。
二、2024年目标任务和重点工作
做好以下工作。
`)
    expect(report).toMatchObject({
      title: '政府工作报告',
      kind: 'work-report',
      region: '昆山市',
      reportYear: 2023,
      planYear: 2024,
      date: '2023-12-28',
      issuer: '昆山市人民政府',
    })
  })

  it.each([
    ['——2024年1月9日在青石县第十七届人民代表大会第四次会议上', '一、2023年工作回顾', '二、2023年工作安排'],
    ['——2024年1月9日在青石县第十七届人民代表大会第四次会议上', '一、2024年工作回顾', '二、2024年工作安排'],
    ['', '一、2023年工作回顾', '二、2023年工作安排'],
  ])('plans the year after the one looked back on, though one heading slips: %s %s %s', (date, review, plan) => {
    const title = `政府工作报告\n\n${date}\n\n青石县人民政府县长　陈某\n\n各位代表：\n`
    const { report, facts } = readText(`${title}${review}\n一年来，生产总值增长6%。\n${plan}\n今年生产总值增长6.5%。\n`)
    expect(report).toMatchObject({ reportYear: 2023, planYear: 2024 })
    expect(facts.at(-1)).toMatchObject({ raw: '6.5%', modality: 'target', period: '2024' })
  })

  it('gives a half-year report one year for both', () => {
    const report = header(`关于余姚市2024年上半年国民经济和社会发展计划执行情况的报告
余姚市发展和改革局局长　沈某
（2024年7月25日）

主任、各位副主任、各位委员：
受市人民政府委托，报告如下。
`)
    expect(report).toMatchObject({
      kind: 'half-year',
      region: '余姚市',
      reportYear: 2024,
      planYear: 2024,
      date: '2024-07-25',
      issuer: '余姚市发展和改革局',
    })
  })

  it('tells a budget report from a plan report', () => {
    const report = header(`关于武隆区2023年财政预算执行情况和2024年财政预算草案的报告

重庆市武隆区财政局

各位代表：
现报告如下。
`)
    expect(report).toMatchObject({
      kind: 'budget',
      region: '重庆市武隆区',
      regionCode: '500156',
      reportYear: 2023,
      planYear: 2024,
      issuer: '重庆市武隆区财政局',
    })
  })

  it('reads a statistical bulletin with its letterhead, date in brackets', () => {
    const report = header(`2023年仁怀市国民经济和社会发展统计公报
仁怀市统计局
（2024年4月12日）
2023年，全市上下共同努力，经济运行总体平稳。
`)
    expect(report).toMatchObject({
      kind: 'bulletin',
      region: '仁怀市',
      regionCode: '520382',
      reportYear: 2023,
      planYear: null,
      date: '2024-04-12',
      issuer: '仁怀市统计局',
    })
  })

  it('reads the report of a committee on its review', () => {
    const report = header(`平江县人民代表大会财政经济委员会关于平江县2023年国民经济和社会发展计划执行情况与2024年计划草案的审查结果报告

（2024年1月8日平江县第十八届人民代表大会第三次会议主席团第二次会议通过）

平江县第十八届人民代表大会第三次会议：
`)
    expect(report).toMatchObject({
      kind: 'review-result',
      region: '平江县',
      regionCode: '430626',
      reportYear: 2023,
      planYear: 2024,
      date: '2024-01-08',
    })
  })

  it('reads a signed paper by its signature, Chinese numerals included', () => {
    const report = header(`关于2023年国民经济和社会发展计划执行情况及2024年计划的报告

一、2023年计划执行情况
全县经济总体平稳。
二、2024年计划安排
重点抓好以下工作。

丰都县发展和改革委员会
二〇二四年一月十六日
`)
    expect(report).toMatchObject({
      region: '重庆市丰都县',
      date: '2024-01-16',
      issuer: '丰都县发展和改革委员会',
      reportYear: 2023,
      planYear: 2024,
    })
  })

  it('takes no date from a paragraph about something else', () => {
    const report = header(`关于富阳区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

各位代表：
2023年6月18日，区委召开全会，部署下半年工作。
`)
    expect(report.date).toBeNull()
  })

  it('takes no date from a cell of a table', () => {
    const report = header(`关于富阳区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

2024年重点任务分解表
→序号
→重点任务
→完成时限

→1
→新改建农村公路60公里
→2024年9月

→2
→改造老旧小区12个
→2024年10月

`)
    expect(report.date).toBeNull()
  })

  it('reads a notice that breaks tasks down', () => {
    const report = header(`长丰县人民政府办公室关于印发2024年政府工作报告重点工作任务分解方案的通知

各乡镇人民政府：
`)
    expect(report).toMatchObject({ kind: 'task-table', region: '长丰县', planYear: 2024, issuer: '长丰县人民政府办公室' })
  })

  it('joins a title of three lines that never begin with 及 or 与, and takes the area from the meeting', () => {
    const report = header(`关于2023年国民经济和社会发展计划
执行情况与2024年国民经济和社会发展
计划（草案）的报告

——2024年1月22日在铜川市耀州区第十七届人民代表大会第四次会议上

区发展和改革局

各位代表：
`)
    expect(report).toMatchObject({
      title: '关于2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划（草案）的报告',
      region: '铜川市耀州区',
      regionCode: '610204',
      reportYear: 2023,
      planYear: 2024,
      date: '2024-01-22',
      issuer: '铜川市耀州区发展和改革局',
    })
  })

  it('reads body and date in a bracket, and papers marked 书面', () => {
    expect(
      header('关于彭山区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n（眉山市彭山区发展和改革局　2024年1月）\n各位代表：\n'),
    ).toMatchObject({
      region: '眉山市彭山区',
      date: '2024-01',
      issuer: '眉山市彭山区发展和改革局',
    })
    expect(header('关于巴中市恩阳区2024年上半年国民经济和社会发展计划执行情况的报告\n（书面）\n恩阳区人民政府\n')).toMatchObject({
      issuer: '恩阳区人民政府',
    })
  })

  it('keeps the printed name of a district no table knows, and a management committee', () => {
    expect(header('关于重庆市秀溪区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n')).toMatchObject({
      region: '重庆市秀溪区',
      regionCode: null,
    })
    expect(
      header('重庆高新技术产业开发区管理委员会\n关于重庆高新区2023年经济社会发展计划执行情况\n及2024年计划草案的报告\n——2024年2月5日\n'),
    ).toMatchObject({
      kind: 'plan-report',
      date: '2024-02-05',
      issuer: '重庆高新技术产业开发区管理委员会',
    })
  })

  it('knows a report on the plan whose title leaves out what the plan is of, and no other plan', () => {
    expect(header('关于石台县2025年计划执行情况与2026年计划草案的报告\n')).toMatchObject({
      kind: 'plan-report',
      reportYear: 2025,
      planYear: 2026,
    })
    expect(header('关于石台县2025年计划生育工作情况的报告\n')).toMatchObject({ kind: 'other' })
  })

  it('reads reports within the year as of the plan that runs', () => {
    expect(header('关于万州区2024年1—9月国民经济和社会发展计划执行情况的报告\n')).toMatchObject({ reportYear: 2024, planYear: 2024 })
  })

  it('knows an autonomous county and a report of a district that was abolished later', () => {
    expect(header('关于彭水苗族土家族自治县2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n各位代表：\n')).toMatchObject({
      region: '重庆市彭水苗族土家族自治县',
      regionCode: '500243',
    })
    expect(header('关于重庆市江北区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n各位代表：\n')).toMatchObject({
      region: '重庆市江北区',
      regionCode: '500105',
    })
  })

  it('leaves everything open in a text without a head', () => {
    const reading = readText('全年完成投资十二亿元，同比有所增长，各项工作稳步推进。\n')
    expect(reading.report).toMatchObject({ title: null, kind: null, region: null, date: null, issuer: null })
    expect(reading.diagnostics.map((d) => d.code)).toContain('header.title-missing')
  })

  it('skips the lines a web page puts above the title', () => {
    const report = header(`索引号：1150000/2024-0001
发布时间：2024-02-01
当前位置：首页 > 政务公开
关于闽侯县2023年国民经济和社会发展计划执行情况及2024年计划草案的报告
各位代表：
`)
    expect(report).toMatchObject({
      title: '关于闽侯县2023年国民经济和社会发展计划执行情况及2024年计划草案的报告',
      region: '闽侯县',
      date: null,
    })
  })

  it('leaves the attachment mark in front of the title out of it', () => {
    for (const mark of ['附件\n\n', '附件1：', '附件2\n', '附件']) {
      const report = header(
        `${mark}2023年青石县国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n各位代表：\n受县人民政府委托，报告如下。\n`,
      )
      expect(report).toMatchObject({ title: '2023年青石县国民经济和社会发展计划执行情况及2024年计划草案的报告', region: '青石县' })
    }
  })

  it('takes the issuer from the line that names who reads the report out', () => {
    const report = header(`青石县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告
2024年1月9日在青石县第六届人民代表大会第三次会议上
报告人：青石县发展和改革局局长  方某

各位代表：
受县人民政府委托，报告如下。
`)
    expect(report.issuer).toBe('青石县发展和改革局')
  })

  it('names an area the table does not know by the session and the government that speaks', () => {
    const report = header(`政府工作报告

——2024年1月9日在青泽市第三届人民代表大会第四次会议上

青泽市市长　方某

各位代表：
我代表青泽市人民政府，向大会报告工作。
`)
    expect(report).toMatchObject({ region: '青泽市', issuer: '青泽市人民政府' })
  })

  it('takes the full name of the issuer from the title where the presenter line shortens it', () => {
    const report = header(`青州市青石区人民政府关于青石区2023年国民经济和社会发展计划执行情况的报告
——2024年1月9日在区第六届人大常委会第三次会议上
青石区人民政府副区长　方某

主任、各位副主任、各位委员：
`)
    expect(report.issuer).toBe('青州市青石区人民政府')
  })
})
