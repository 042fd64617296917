/** An annex of an example: the results of 2023. `rows` as `3→森林覆盖率→%→50→51`; two rows stand in every table, so that it is one. */
export const resultTable = (...rows: readonly string[]): string =>
  [
    '附表1 2023年国民经济和社会发展计划主要指标完成情况',
    '序号→指标名称→单位→2023年目标→2023年完成',
    '1→科技进步贡献率→%→60→61',
    '2→森林覆盖率→%→50→51',
    ...rows,
  ].join('\n')

/** The same with the report's own verdict in the last column: `3→固定资产投资增速→%→11→8→否`. */
export const verdictTable = (...rows: readonly string[]): string =>
  [
    '附表1 2023年国民经济和社会发展计划主要指标完成情况',
    '序号→指标名称→单位→2023年目标→2023年完成→是否完成',
    '1→科技进步贡献率→%→60→61→是',
    '2→森林覆盖率→%→50→51→是',
    ...rows,
  ].join('\n')

/** The same for the targets of 2024: `3→服务业增加值增速→%→6`. */
export const planTable = (...rows: readonly string[]): string =>
  [
    '附表2 2024年国民经济和社会发展计划主要指标',
    '序号→指标名称→单位→2024年目标',
    '1→科技进步贡献率→%→62',
    '2→森林覆盖率→%→52',
    ...rows,
  ].join('\n')

/** A box of livelihood items as reports print it. */
export const livelihoodBox = (...items: readonly string[]): string =>
  ['→专栏1：2023年区级重点民生实事完成情况', '', '→（一）便民设施', ...items].join('\n')
