import type { EChartsCoreOption } from 'echarts/core'
import { axisRange, type ChartSeries, type ChartSpec, printValue } from './chart-spec.ts'

/** Colours by role (VISUAL: the same meaning has the same colour everywhere) and the family of the interface. */
export type Palette = Readonly<Record<'ink' | 'second' | 'third' | 'rule' | 'sheet' | 'accent' | 'info' | 'missed' | 'font', string>>

type Words = { readonly target: string; readonly interval: string; readonly missed: string; readonly source: string }
export type ChartLook = { readonly palette: Palette; readonly words: Words; readonly animate: boolean }

/** Labels at every point as long as they do not crowd. */
const LABELLED_POINTS = 10
/** Names at the end of each line up to here; beyond it the frame shows a legend. */
export const DIRECT_SERIES = 4

const PEERS = ['second', 'third'] as const

const colourOf = (series: ChartSeries, index: number, palette: Palette): string => {
  if (series.kind === 'forecast') return palette.info
  if (series.kind === 'actual') return index === 0 ? palette.accent : palette.info
  return palette[PEERS[index % PEERS.length]!]
}

export const seriesColours = (spec: ChartSpec, palette: Palette): readonly string[] =>
  spec.series.map((series, index) => colourOf(series, index, palette))

/** A chart as ECharts wants it. `palette` may hold `var(--ink)`: what is drawn as SVG then follows the theme, and the printer's, by itself. */
export const buildOption = (spec: ChartSpec, look: ChartLook): EChartsCoreOption => {
  const { palette } = look
  const { min, max, step } = axisRange(spec)
  const endLabels = spec.shape === 'line' && spec.series.length > 1 && spec.series.length <= DIRECT_SERIES
  const longestName = Math.max(0, ...spec.series.map(({ name }) => name.length))
  return {
    animation: look.animate,
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: palette.font, fontSize: 12, color: palette.second },
    grid: { left: 8, right: endLabels ? 24 + longestName * 12 : 24, top: 28, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: spec.labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.third } },
      axisLabel: { color: palette.second, rotate: 0, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      interval: step,
      name: spec.unit ?? '',
      nameTextStyle: { color: palette.third, align: 'right', padding: [0, 8, 0, 0] },
      nameGap: 12,
      axisLabel: { color: palette.third, formatter: printValue },
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
      shadowColor: 'transparent',
      padding: [8, 12],
      textStyle: { color: palette.ink, fontFamily: palette.font, fontSize: 12, lineHeight: 20 },
      formatter: (shown: readonly { dataIndex: number }[]) => describePoint(spec, shown[0]?.dataIndex ?? 0, look.words),
    },
    series: [...spec.series.flatMap((series, index) => drawSeries(spec, series, index, look, endLabels)), ...drawTargets(spec, look)],
  }
}

const drawSeries = (spec: ChartSpec, series: ChartSeries, index: number, look: ChartLook, endLabels: boolean): readonly object[] => {
  const { palette } = look
  const colour = colourOf(series, index, palette)
  const isLabelled = index === 0 && spec.labels.length <= LABELLED_POINTS
  const common = {
    name: series.name,
    emphasis: { disabled: true },
    silent: true,
    labelLayout: { moveOverlap: 'shiftY' },
    data: series.points.map((point, at) =>
      point === null
        ? null
        : {
            value: point.value,
            ...(point.missed && { symbol: 'rect', symbolSize: 9, itemStyle: { color: palette.missed } }),
            label: {
              show: isLabelled,
              position: labelSide(spec, at),
              color: point.missed ? palette.missed : palette.ink,
              formatter: printValue(point.value),
            },
          },
    ),
  }
  if (spec.shape === 'bar') return [{ ...common, type: 'bar', barMaxWidth: 32, barGap: '12%', itemStyle: { color: colour } }]
  const line = {
    ...common,
    type: 'line',
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { color: colour, width: 2, ...(series.kind === 'forecast' && { type: 'dashed' }) },
    itemStyle: { color: colour },
    endLabel: { show: endLabels, formatter: series.name, color: colour, fontSize: 12 },
  }
  return series.kind === 'forecast' ? [...drawInterval(series, colour), line] : [line]
}

/** The room a forecast may fall into: an unseen line at its lower edge, and on it a band as high as the interval is wide. */
const drawInterval = (series: ChartSeries, colour: string) => {
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

/** Result and target of a point would lie on each other's labels: the higher of the two has its own above, the lower below. */
const labelSide = ({ series, targets }: ChartSpec, at: number): 'top' | 'bottom' => {
  const target = targets?.[at]
  const value = series[0]?.points[at]?.value
  return target && value !== undefined && value < target.value ? 'bottom' : 'top'
}

const drawTargets = (spec: ChartSpec, { palette, words }: ChartLook) => {
  if (!spec.targets?.some((target) => target !== null)) return []
  const isLabelled = spec.labels.length <= LABELLED_POINTS
  return [
    {
      type: 'scatter',
      name: words.target,
      symbol: 'rect',
      symbolSize: [28, 2],
      silent: true,
      z: 5,
      itemStyle: { color: palette.ink },
      labelLayout: { moveOverlap: 'shiftY' },
      data: spec.targets.map((target, at) =>
        target === null
          ? null
          : {
              value: [at, target.value],
              label: {
                show: isLabelled,
                position: labelSide(spec, at) === 'top' ? 'bottom' : 'top',
                color: palette.third,
                formatter: `${words.target} ${target.text}`,
              },
            },
      ),
    },
  ]
}

/** What the tooltip says of one label: every series with its unit, the target as printed, the source. */
const describePoint = (spec: ChartSpec, at: number, words: Words): string => {
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
    `${words.source} ${spec.source}`,
  ].join('\n')
}
