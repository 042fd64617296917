/** Words of a finding wherever it is shown and decided on. */
export const findingWords = {
  'finding-at.open': '到原文此处',
  'finding-at.rule': '查看这条规则',
  'finding-reason.verified': '核实无误的理由',
  'finding-reason.verified-hint': '以后各版本、各年度同一事项不再提出，可随时撤回。',
  'finding-reason.missing': '请写明理由。',
  'finding-reason.scope': '口径不同',
  'finding-reason.period': '时期不同',
  'finding-reason.source': '数据来源不同，均属实',
  'finding-reason.rounding': '四舍五入所致',
  'finding-reason.quoted': '引用原文，不作改动',
  'finding-reason.unit': '转给哪个单位',
  'finding-reason.unit-missing': '请选择单位。',
  'finding-reason.proposed': '按指标责任，建议转{unit}。',
  'finding-reason.forwarded': '附言（可不填）',
  'finding-reason.because': '理由：{reason}',
  'finding-reason.on': '见《{report}》',
} as const
