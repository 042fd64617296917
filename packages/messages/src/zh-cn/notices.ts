/** What somebody is told without having asked (NOTICE_CODES of the domain). */
export const notices = {
  'notice.collection-deadline': '《{round}》的报送期限改为 {deadline}：{reason}',
  'notice.collection-edited': '《{round}》的表名、表号、依据、文号或有效期有改动，请查看。',
  'notice.collection-opened': '《{round}》请本单位填报 {count} 项，{deadline} 前报出，请办理。',
  'notice.collection-returned': '《{round}》被退回，请按原因修改后重新上报。',
  'notice.duties-assigned': '自 {from} 起新增 {count} 项责任，请查看。',
  'notice.findings-forwarded': '《{report}》中有 {count} 处数据或表述转本单位核实，请查看。',
  'notice.post-handed-over': '岗位“{post}”自 {from} 起由 {person} 接任，岗位上的责任、授权和通知一并移交。',
  'notice.projects-assigned': '“{name}”等 {count} 个重大项目由您负责，请查看。',
  'notice.tax-leads-assigned': '“{enterprise}”等 {count} 条税源线索由您办理，请查看。',
  'notice.verdicts-changed': '{year}年计划中由您负责的“{name}”等 {count} 项指标，完成情况有新的认定，请查看。',
  'notice.targets-split': '《{plan}》分解下达 {count} 项目标，涉及本单位，请查看。',
  'notice.warnings-closed': '本单位“{name}”等 {count} 条预警经规则复核（{month}）已解除。',
  'notice.warnings-issued': '本单位“{name}”等 {count} 项触发预警（{month}），请签收并说明原因和措施。',
} as const
