import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { buildOption, type ChartLook } from './chart-option.ts'
import type { ChartSpec } from './chart-spec.ts'

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer])

type Props = { readonly spec: ChartSpec; readonly look: ChartLook; readonly onOpen: ((evidence: string) => void) | undefined }

/** Loaded only where a chart is shown: the library is larger than the rest of the page. SVG, whose text can be searched and printed. */
export const ChartDrawing = ({ spec, look, onOpen }: Props) => {
  const opener = useRef(onOpen)
  opener.current = onOpen
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  useEffect(() => {
    const drawn = init(place.current, null, { renderer: 'svg' })
    chart.current = drawn
    drawn.on('click', ({ data }) => {
      const evidence = (data as { evidence?: string } | null)?.evidence
      if (evidence) opener.current?.(evidence)
    })
    // With its own measure the drawing is scaled onto paper, where nothing is drawn anew.
    const measure = () => place.current?.querySelector('svg')?.setAttribute('viewBox', `0 0 ${drawn.getWidth()} ${drawn.getHeight()}`)
    measure()
    const resized = new ResizeObserver(() => {
      if (window.matchMedia('print').matches) return
      drawn.resize()
      measure()
    })
    if (place.current) resized.observe(place.current)
    return () => {
      resized.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(buildOption(spec, look), { notMerge: true })
  }, [spec, look])
  return <div ref={place} className="chart-drawing" aria-hidden="true" />
}
