import type { EChartsCoreOption } from 'echarts/core'
import { axisRange, type ChartSeries, type ChartSpec, printValue } from './chart-spec.ts'

/** Colours by role (VISUAL: the same meaning has the same colour everywhere) and the family of the interface. */
export type Palette = Readonly<Record<'ink' | 'second' | 'third' | 'rule' | 'sheet' | 'accent' | 'info' | 'missed' | 'font', string>>

/** `from` is the whole sentence: 来源：…. */
export type ChartWords = Readonly<Record<'target' | 'interval' | 'missed' | 'from', string>>
/** `scale` makes everything in it larger, to be read from afar. */
export type ChartLook = { readonly palette: Palette; readonly words: ChartWords; readonly scale?: number }

/** Values at every point as long as they do not crowd. */
const LABELLED_POINTS = 12
/** Names at the end of each line up to here; beyond it the frame shows a legend. */
export const DIRECT_SERIES = 4

/** The grid's edges are those of its labels. */
const AROUND_LABELS = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const

/** Of lines that are read from afar: more names would run into each other. */
const FAR_LABELS = 3

/** Stands for the tick of a target in words around the chart. */
export const TARGET_MARK = '━'

const PEERS = ['second', 'third'] as const
/** The first is what the chart is about. */
const RESULTS = ['accent', 'info', 'second', 'third'] as const

const colourOf = (series: ChartSeries, index: number, palette: Palette): string => {
  if (series.kind === 'forecast') return palette.info
  if (series.kind === 'actual') return palette[RESULTS[index % RESULTS.length]!]
  return palette[PEERS[index % PEERS.length]!]
}

export const seriesColours = (spec: ChartSpec, palette: Palette): readonly string[] =>
  spec.series.map((series, index) => colourOf(series, index, palette))

/** A chart as ECharts wants it. `palette` may hold `var(--ink)`: what is drawn as SVG then follows the theme, and the printer's, by itself. */
export const buildOption = (spec: ChartSpec, look: ChartLook): EChartsCoreOption => {
  const { palette, words, scale = 1 } = look
  const { min, max, step } = axisRange(spec)
  const series = spec.series.flatMap((each, index) => drawSeries(spec, each, index, look))
  return {
    // A figure on paper does not move, and who asked for less motion has nothing to ask for.
    animation: false,
    textStyle: { fontFamily: palette.font, fontSize: 12 * scale, color: palette.second },
    grid: { left: 8, right: endLabelRoom(spec) * scale, top: 28 * scale, bottom: 8, ...AROUND_LABELS },
    xAxis: {
      type: 'category',
      data: spec.labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.third }, onZero: false },
      axisLabel: {
        color: palette.second,
        rotate: 0,
        // Left to itself ECharts measures the markup of the target, too, and hides labels that have room.
        interval: scale > 1 && spec.shape === 'line' ? Math.ceil(spec.labels.length / FAR_LABELS) - 1 : 0,
        hideOverlap: true,
        fontSize: 12 * scale,
        lineHeight: 18 * scale,
        // The target stands below its year or area: beside its tick it would lie on the values.
        formatter: (label: string, at: number) => {
          const target = spec.targets?.[at]
          return target ? `${label}\n{target|${TARGET_MARK} ${target.text}}` : label
        },
        rich: { target: { color: palette.third, fontSize: 12 * scale, lineHeight: 18 * scale } },
      },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      interval: step,
      name: spec.unit ?? '',
      nameTextStyle: {
        color: palette.third,
        fontSize: 12 * scale,
        align: (spec.unit ?? '').length > 2 ? 'left' : 'right',
        padding: [0, 8, 0, 0],
      },
      nameGap: 12 * scale,
      axisLabel: { color: palette.third, fontSize: 12 * scale, formatter: printValue },
      splitLine: { lineStyle: { color: palette.rule } },
    },
    tooltip: {
      trigger: 'axis',
      // Drawn inside the chart: a tooltip of HTML would carry inline styles, which the page's policy refuses.
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'line', lineStyle: { color: palette.third, type: 'solid', width: 1 } },
      backgroundColor: palette.sheet,
      borderColor: palette.third,
      borderWidth: 1,
      borderRadius: 4,
      shadowBlur: 0,
      shadowOffsetX: 0,
      shadowOffsetY: 0,
      padding: [8, 12],
      textStyle: { color: palette.ink, fontFamily: palette.font, fontSize: 12, lineHeight: 20 },
      formatter: (shown: readonly { dataIndex: number }[]) => describePoint(spec, shown[0]?.dataIndex ?? 0, words),
    },
    series: [...series, ...drawTargets(spec, look)],
  }
}

const lastOf = <T>(items: readonly T[]): T | undefined => items[items.length - 1]

/** A line that reaches the end of the axis is named there, with its last value. */
const endLabelOf = (spec: ChartSpec, { name, points }: ChartSeries): string | null => {
  const last = lastOf(points)
  if (spec.shape !== 'line' || !last || spec.series.length === 1 || spec.series.length > DIRECT_SERIES) return null
  return `${name} ${printValue(last.value)}`
}

/** Height of a usual plot and of a line of text in it. */
const PLOT_PX = 200
const END_LABEL_PX = 15

/** How far the name at the end of a line moves down, so that names of lines that end close together stay apart. */
const endLabelShift = (spec: ChartSpec, index: number, scale: number): number => {
  const { min, max } = axisRange(spec)
  const ends = spec.series
    .map(({ points }, at) => ({ at, y: ((max - (lastOf(points)?.value ?? max)) / (max - min)) * PLOT_PX }))
    .sort((a, b) => a.y - b.y)
  let last = Number.NEGATIVE_INFINITY
  for (const { at, y } of ends) {
    last = Math.max(y, last + END_LABEL_PX * scale)
    if (at === index) return last - y
  }
  return 0
}

/** Pixels beside the plot for the longest of the names there. */
const endLabelRoom = (spec: ChartSpec): number => {
  const widths = spec.series.map((series) => [...(endLabelOf(spec, series) ?? '')].reduce((sum, char) => sum + (char < '⺀' ? 7 : 13), 0))
  return 24 + Math.max(0, ...widths)
}

const drawSeries = (spec: ChartSpec, series: ChartSeries, index: number, look: ChartLook): readonly object[] => {
  const { palette, scale = 1 } = look
  const colour = colourOf(series, index, palette)
  const isOnly = spec.series.every((other) => other === series || other.kind === 'forecast')
  const common = {
    name: series.name,
    emphasis: { disabled: true },
    silent: !series.points.some((point) => point?.evidence),
    labelLayout: { moveOverlap: 'shiftY' },
    data: series.points.map((point, at) =>
      point === null
        ? null
        : {
            value: point.value,
            ...(point.evidence && { evidence: point.evidence }),
            ...(spec.own !== undefined && at !== spec.own && { itemStyle: { color: palette.third } }),
            ...(point.missed && { symbol: 'rect', symbolSize: 9, itemStyle: { color: palette.missed } }),
            label: {
              show: isOnly && (spec.labels.length <= LABELLED_POINTS || at === spec.own),
              position: labelSide(spec, index, at),
              color: point.missed ? palette.missed : isUnderTick(spec, index, at) ? palette.sheet : palette.ink,
              formatter: `${point.missed && spec.shape === 'bar' ? '■ ' : ''}${printValue(point.value)}`,
            },
          },
    ),
  }
  if (spec.shape === 'bar' && series.points.some((point) => point?.from !== undefined)) return [drawSteps(spec, series, look)]
  if (spec.shape === 'bar') return [{ ...common, type: 'bar', barMaxWidth: 32 * scale, barGap: '12%', itemStyle: { color: colour } }]
  const endLabel = endLabelOf(spec, series)
  const line = {
    ...common,
    type: 'line',
    symbol: 'circle',
    connectNulls: series.sparse ?? false,
    symbolSize: 6 * scale,
    lineStyle: { color: colour, width: 2 * scale, ...(series.kind === 'forecast' && { type: 'dashed' }) },
    itemStyle: { color: colour },
    // Past the half of a target's tick.
    endLabel: {
      offset: [0, endLabelShift(spec, index, scale)],
      show: endLabel !== null,
      formatter: endLabel ?? '',
      color: colour,
      fontSize: 12 * scale,
      distance: spec.targets ? 18 : 8,
    },
  }
  return series.kind === 'forecast' ? [...drawInterval(series, colour), line] : [line]
}

/** What ECharts lends a drawing of one's own: values of the item, and where they lie in pixels. */
type Drawing = {
  readonly value: (at: number) => number
  readonly coord: (at: readonly number[]) => [number, number]
  readonly size: (of: readonly number[]) => readonly [number, number]
}

const STEP_WIDTH = 32

/** Bars that go on from each other: none of ECharts' own begins elsewhere than at zero and may cross it. */
const drawSteps = (spec: ChartSpec, { name, points }: ChartSeries, { palette, scale = 1 }: ChartLook): object => ({
  type: 'custom',
  name,
  silent: true,
  data: points.flatMap((point, at) => (point === null ? [] : [[at, point.from ?? 0, (point.from ?? 0) + point.value]])),
  renderItem: (_: unknown, { value, coord, size }: Drawing) => {
    const at = value(0)
    const [x, from] = coord([at, value(1)])
    const [, to] = coord([at, value(2)])
    const top = Math.min(from, to)
    // Bars that touch would read as one.
    const width = Math.min(STEP_WIDTH * scale, size([1, 0])[0] * 0.7)
    const point = points[at]!
    const fill = spec.own === undefined || spec.own === at ? palette.accent : palette.third
    const label = {
      text: printValue(point.value),
      x,
      y: top - 4,
      fill: palette.ink,
      font: `${12 * scale}px ${palette.font}`,
      align: 'center',
      verticalAlign: 'bottom',
    }
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: x - width / 2, y: top, width, height: Math.max(1, Math.abs(from - to)) },
          style: { fill },
        },
        { type: 'text', style: label },
      ],
    }
  },
})

/** The room a forecast may fall into: an unseen line at its lower edge, and on it a band as high as the interval is wide. */
const drawInterval = (series: ChartSeries, colour: string): readonly object[] => {
  if (!series.points.some((point) => point?.interval)) return []
  const edge = {
    type: 'line',
    stack: `interval of ${series.name}`,
    stackStrategy: 'all',
    silent: true,
    symbol: 'none',
    lineStyle: { opacity: 0 },
  }
  const at = (pick: (low: number, high: number) => number) =>
    series.points.map((point) => (point ? pick(...(point.interval ?? ([point.value, point.value] as const))) : null))
  return [
    { ...edge, data: at((low) => low) },
    { ...edge, data: at((low, high) => high - low), areaStyle: { color: colour, opacity: 0.16 } },
  ]
}

/** Part of a step of the axis that a label needs beside its point. */
const LABEL_ROOM = 0.6

/** Above a bar and a summit, below a negative bar and a valley, and not where the tick of the target lies: where the drawing is not. */
const labelSide = (spec: ChartSpec, index: number, at: number): 'top' | 'bottom' | 'insideTop' => {
  const { points } = spec.series[index]!
  const value = points[at]?.value ?? 0
  if (isUnderTick(spec, index, at)) return 'insideTop'
  if (spec.shape === 'bar') return value < 0 ? 'bottom' : 'top'
  const toTick = index === 0 && spec.targets?.[at] ? spec.targets[at].value - value : 0
  if (toTick !== 0 && Math.abs(toTick) <= axisRange(spec).step * LABEL_ROOM) return toTick > 0 ? 'bottom' : 'top'
  const beside = [points[at - 1]?.value, points[at + 1]?.value].filter((other) => other !== undefined)
  return beside.length > 0 && beside.reduce((sum, other) => sum + other - value, 0) > 0 ? 'bottom' : 'top'
}

/** Whether the tick of the target lies where the label of a bar would: it then stands in the bar, if that is high enough for it. */
const isUnderTick = (spec: ChartSpec, index: number, at: number): boolean => {
  const value = spec.series[index]?.points[at]?.value ?? 0
  const target = index === 0 ? spec.targets?.[at] : null
  const { step } = axisRange(spec)
  if (spec.shape !== 'bar' || target == null || value < step) return false
  return target.value >= value && target.value - value <= step * LABEL_ROOM
}

/** A tick wider than a bar, edged by the ground so that it is seen on one. */
const drawTargets = (spec: ChartSpec, { palette, words }: ChartLook): readonly object[] => {
  if (!spec.targets) return []
  return [
    {
      type: 'scatter',
      name: words.target,
      symbol: 'rect',
      symbolSize: spec.shape === 'bar' ? [44, 3] : [28, 3],
      silent: true,
      z: 5,
      itemStyle: { color: palette.ink, borderColor: palette.sheet, borderWidth: 1, opacity: 1 },
      data: spec.targets.flatMap((target, at) => (target === null ? [] : [[at, target.value]])),
    },
  ]
}

/** What the tooltip says of one label: every series with its unit, the target as printed, the source. */
const describePoint = (spec: ChartSpec, at: number, words: ChartWords): string => {
  const unit = spec.unit ?? ''
  const target = spec.targets?.[at]
  return [
    spec.labels[at],
    ...spec.series.flatMap(({ name, points }) => {
      const point = points[at]
      if (!point) return []
      const interval = point.interval ? `（${words.interval} ${point.interval.map(printValue).join('—')}）` : ''
      return [`${name} ${printValue(point.value)}${unit}${interval}${point.missed ? ` ■ ${words.missed}` : ''}`]
    }),
    ...(target ? [`${words.target} ${target.text}`] : []),
    words.from,
  ].join('\n')
}
