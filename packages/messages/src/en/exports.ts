import type { exports as original } from '../zh-cn/exports.ts'

export const exports = {
  'export.plan': '{title} (indicators) {day}.xlsx',
  'export.plan-template': 'annual plan form.xlsx',
  'export.split': '{title} (split targets) {day}.xlsx',
  'export.collection-form': '{title} ({unit}).xlsx',
  'export.collection-round': '{title} (Yibiaotong).xlsx',
  'export.collection-round-unit': '{title} ({unit}, Yibiaotong).xlsx',
  'export.plan-comparison': '{title} (against the plan before) {day}.xlsx',
  'export.area-comparison': '{indicator} {period} (areas compared) {day}.xlsx',
  'export.confirmation': 'Confirmation sheet ({unit}) {day}.docx',
  'export.checked': '{name}.checked.docx',
  'export.observations': 'observations {day}.xlsx',
  'export.observations-sdmx': 'observations {day}.csv',
  'export.source': '{title}, {place}',
  'export.as-of': 'as known on {day}',
  'export.stage': 'plan of {year}, stage: {stage}',
} as const satisfies Record<keyof typeof original, string>
