/** Names of files that leave the system, and what stands in them beside data. */
export const exports = {
  'export.plan': '{title}（指标表）{day}.xlsx',
  'export.plan-template': '年度计划指标录入表.xlsx',
  'export.split': '{title}（目标分解表）{day}.xlsx',
  'export.collection-form': '{title}（{unit}）.xlsx',
  'export.collection-round': '{title}（一表通格式）.xlsx',
  'export.collection-round-unit': '{title}（{unit}，一表通格式）.xlsx',
  'export.plan-comparison': '{title}（与上年计划对照）{day}.xlsx',
  'export.area-comparison': '{indicator}{period}（区域对比）{day}.xlsx',
  'export.confirmation': '数据确认单（{unit}）{day}.docx',
  'export.checked': '{name}.核校.docx',
  'export.observations': '完成值{day}.xlsx',
  'export.observations-sdmx': '完成值{day}.csv',
  'export.source': '《{title}》{place}',
  'export.as-of': '按 {day} 数据回看',
  'export.stage': '{year}年计划　阶段：{stage}',
} as const
