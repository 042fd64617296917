import { NOT_STARTED_REASONS, PROJECT_GRADES, PROJECT_INVESTORS, PROJECT_STAGES } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import type { Form } from '../form/form.ts'

export type ProjectField =
  | 'no'
  | 'nationalCode'
  | 'name'
  | 'grade'
  | 'sector'
  | 'investor'
  | 'stage'
  | 'unit'
  | 'leader'
  | 'area'
  | 'total'
  | 'planned'
  | 'plannedStart'
  | 'plannedFinish'
  | 'actualStart'
  | 'actualFinish'
  | 'notStarted'
  | 'note'

const wordsOf = <T extends string>(codes: readonly T[], word: (code: T) => string): ReadonlyMap<string, T> =>
  new Map(codes.map((code) => [word(code), code]))

/** The words of the form, which are those on screen, and what they stand for. */
export const STAGE_WORDS = wordsOf(PROJECT_STAGES, (code) => message('zh-CN', `ledger.stage.${code}`))
export const INVESTOR_WORDS = wordsOf(PROJECT_INVESTORS, (code) => message('zh-CN', `ledger.investor.${code}`))
export const NOT_STARTED_WORDS = wordsOf(NOT_STARTED_REASONS, (code) => message('zh-CN', `ledger.not-started.${code}`))

const MONTH_GUIDE = '写成 2025-03，只到月。'

/** 重大项目台账. What is planned of a year stands under a heading with the year: the ledger of another year is not taken for this one. */
export const projectForm = (year: number): Form<ProjectField> => ({
  name: '项目台账',
  title: `${year}年重大项目台账`,
  fields: [
    {
      key: 'no',
      head: '项目编号',
      aliases: ['编号'],
      width: 14,
      required: true,
      guide: '台账内不能重复；导入时按编号认出项目。',
      example: 'ZD-001',
    },
    {
      key: 'nationalCode',
      head: '项目代码',
      width: 27,
      guide: '投资项目在线审批监管平台的24位代码；没有的留空。',
      example: '2025-990101-48-01-123456',
    },
    { key: 'name', head: '项目名称', width: 30, required: true, guide: '与立项名称一致。', example: '临溪路改造工程' },
    { key: 'grade', head: '分级', width: 8, required: true, choices: PROJECT_GRADES, guide: '重点项目分级。', example: 'A' },
    {
      key: 'sector',
      head: '行业类别',
      aliases: ['类别'],
      width: 12,
      required: true,
      guide: '产业、基础设施等，用词前后一致。',
      example: '基础设施',
    },
    {
      key: 'investor',
      head: '投资主体',
      width: 12,
      required: true,
      choices: [...INVESTOR_WORDS.keys()],
      guide: '按主要出资人填写。',
      example: '政府投资',
    },
    {
      key: 'stage',
      head: '建设阶段',
      width: 10,
      required: true,
      choices: [...STAGE_WORDS.keys()],
      guide: '完工、竣工、投产是三件事，据实填写。',
      example: '新开工',
    },
    { key: 'unit', head: '责任单位', width: 18, required: true, guide: '一个单位，与系统中的名称或简称一致。', example: '区发展改革局' },
    { key: 'leader', head: '牵头区领导', width: 16, guide: '岗位名称或现任姓名，可留空。', example: '常务副区长' },
    {
      key: 'area',
      head: '所在镇街（园区）',
      aliases: ['所在镇街', '镇街'],
      width: 18,
      guide: '与系统中的名称一致，可留空。',
      example: '青石镇',
    },
    { key: 'total', head: '总投资（万元）', aliases: ['总投资'], width: 14, kind: 'figure', guide: '计划总投资。', example: '36000' },
    {
      key: 'planned',
      head: `${year}年计划投资（万元）`,
      aliases: [`${year}年计划投资`, '年度计划投资（万元）', '年度计划投资'],
      width: 16,
      kind: 'figure',
      guide: '本年计划完成的投资，不超过总投资。',
      example: '12000',
    },
    { key: 'plannedStart', head: '计划开工', width: 12, kind: 'month', guide: MONTH_GUIDE, example: '2025-03' },
    { key: 'plannedFinish', head: '计划完工', width: 12, kind: 'month', guide: MONTH_GUIDE, example: '2026-12' },
    { key: 'actualStart', head: '实际开工', width: 12, kind: 'month', guide: `${MONTH_GUIDE}未开工的留空。`, example: '2025-04' },
    { key: 'actualFinish', head: '实际完工', width: 12, kind: 'month', guide: `${MONTH_GUIDE}未完工的留空。`, example: '' },
    {
      key: 'notStarted',
      head: '未开工原因',
      width: 14,
      choices: [...NOT_STARTED_WORDS.keys()],
      guide: '应开工未开工的填写。',
      example: '用地未落实',
    },
    { key: 'note', head: '备注', width: 30, guide: '可留空。', example: '' },
  ],
})

export type MonthField = 'no' | 'name' | 'month' | 'path' | 'completed' | 'note' | 'problem'

/** 月度完成, beside the ledger. */
export const MONTH_FORM: Form<MonthField> = {
  name: '月度完成',
  title: '重大项目月度完成情况',
  fields: [
    { key: 'no', head: '项目编号', aliases: ['编号'], width: 14, required: true, guide: '与“项目台账”一致。', example: 'ZD-001' },
    { key: 'name', head: '项目名称', width: 30, guide: '便于核对，不据此导入。', example: '' },
    { key: 'month', head: '月份', width: 12, required: true, kind: 'month', guide: MONTH_GUIDE, example: '2025-06' },
    {
      key: 'path',
      head: '年初至本月计划（万元）',
      width: 18,
      kind: 'figure',
      guide: '分月计划的累计数，可留空；未报的月份按直线推算序时进度。',
      example: '5000',
    },
    {
      key: 'completed',
      head: '年初至本月完成（万元）',
      width: 18,
      kind: 'figure',
      guide: '累计数；没有上报的留空，没有完成的填 0。',
      example: '4200',
    },
    { key: 'note', head: '进展情况', width: 36, guide: '累计数低于上月或超过总投资的，须说明。', example: '主体结构封顶' },
    { key: 'problem', head: '存在问题', width: 36, guide: '需要协调的事项。', example: '' },
  ],
}
