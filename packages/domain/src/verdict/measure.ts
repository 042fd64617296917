/** A row that states a movement itself: its bare `6.3` is +6.3 %, its bare `-15.1` a fall. */
export function isGrowthRow(name: string, unit: string | null): boolean {
  if (unit !== null && !/[%％‰]|百分点/.test(unit)) return false
  return /(?:增速|增长率|增长速度|增幅|涨幅|增长)$/.test(bareName(name)) || isPriceRow(name)
}

/** A row whose measure is a fall (能耗降低, 排放下降): its bare `3` means a fall of 3, and more is better. */
export function isFallRow(name: string): boolean {
  return /(?:降低|下降|减少|降幅|削减|压减|下降率|降低率|减少率|降低幅度|下降幅度|减排)$/.test(bareName(name))
}

/** Price indices are printed as an index (102.5) or as the rise (2.5). */
export function isPriceRow(name: string): boolean {
  return /价格(?:总水平|总?指数|涨幅)|物价|CPI/i.test(name)
}

function bareName(name: string): string {
  return name
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/[\s*#※%％]/g, '')
    .trim()
}
