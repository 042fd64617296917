/** Words of comparing areas and years. */
export const compare = {
  'compare.purpose': '同一指标的区域对照，两个年度的计划对照。',
  'compare.empty': '还没有可以对照的数据。',
} as const
