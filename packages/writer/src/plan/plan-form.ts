import type { Form } from '../form/form.ts'

export type PlanField =
  | 'no'
  | 'name'
  | 'unit'
  | 'nature'
  | 'core'
  | 'group'
  | 'parent'
  | 'target'
  | 'definition'
  | 'leadUnits'
  | 'responsibleUnits'
  | 'dataProviders'

/** A plan as it is made by hand. */
export const PLAN_FORM: Form<PlanField> = {
  name: '计划指标',
  title: '年度计划指标录入表',
  fields: [
    { key: 'no', head: '序号', width: 8, guide: '与计划表一致；分项（其中）不编号的留空。', example: '1' },
    {
      key: 'name',
      head: '名称',
      aliases: ['指标名称'],
      width: 30,
      required: true,
      guide: '指标全称，与计划表一致。',
      example: '地区生产总值增速',
    },
    { key: 'unit', head: '单位', aliases: ['计量单位'], width: 10, guide: '计量单位；比例、类别等没有单位的留空。', example: '%' },
    {
      key: 'nature',
      head: '属性',
      width: 10,
      choices: ['约束性', '预期性'],
      guide: '约束性或预期性；计划没有标注的留空。',
      example: '预期性',
    },
    { key: 'core', head: '核心', width: 8, choices: ['是', '否'], guide: '是否核心指标；留空为否。', example: '是' },
    { key: 'group', head: '分组', width: 16, guide: '计划表中的分组标题；没有分组的留空。', example: '一、经济发展' },
    {
      key: 'parent',
      head: '上级指标',
      width: 20,
      guide: '分项（其中）写它所属指标的名称，所属指标须在上面的行里；不是分项的留空。',
      example: '固定资产投资增速',
    },
    {
      key: 'target',
      head: '目标',
      width: 16,
      guide: '照计划原文填写，系统按原文认定：数字保留印出的小数位数，也可写文字目标。暂无目标的留空。',
      example: '6.5、≥35、6左右、与经济增长同步、完成市级下达任务',
    },
    { key: 'definition', head: '口径说明', width: 26, guide: '统计口径、数据时点等。', example: '法人在地口径' },
    { key: 'leadUnits', head: '牵头单位', width: 16, guide: '多个单位用顿号隔开。', example: '区发展改革委' },
    { key: 'responsibleUnits', head: '责任单位', width: 20, guide: '多个单位用顿号隔开。', example: '区统计局、区经济信息委' },
    { key: 'dataProviders', head: '数据提供单位', width: 16, guide: '多个单位用顿号隔开。', example: '区统计局' },
  ],
}
