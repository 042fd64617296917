/** Words for codes of the domain, as they stand in tables and forms. */
export const terms = {
  'role.reporter': '填报人',
  'role.drafter': '起草人',
  'role.approver': '审定人',
  'role.publisher': '发布人',
  'role.dispatcher': '调度人',
  'role.leader': '领导',
  'role.deputy': '人大代表',
  'role.viewer': '查阅人',
  'role.system-admin': '系统管理员',
  'role.security-admin': '安全管理员',
  'role.auditor': '审计员',

  'target-system.congress': '人代会批准',
  'target-system.city': '市级下达',
  'target-system.stretch': '区级奋斗目标',
  'target-system.assessment': '考核',
  'target-system.proposal': '部门建议',

  'vintage.estimate': '预计数',
  'vintage.flash': '快报数',
  'vintage.preliminary': '初步核算数',
  'vintage.final': '最终核实数',
  'vintage.city-feedback': '市级反馈数',
  'vintage.census-revised': '普查修订数',
  'vintage.reported': '报告数',
} as const
