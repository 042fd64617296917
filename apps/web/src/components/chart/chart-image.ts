import { TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { buildOption, type ChartLook, type Palette } from './chart-option.ts'
import type { ChartSpec } from './chart-spec.ts'

use([CanvasRenderer, TitleComponent])

const WIDTH = 960
const HEIGHT = 540

/**
 * The chart as a PNG that stands by itself: with title and source, light whatever the theme, twice the size for print. Drawn anew on a
 * canvas: a picture made of the SVG on the page would lose the page's fonts.
 */
export const drawImage = async (spec: ChartSpec, look: ChartLook, palette: Palette): Promise<Blob | null> => {
  await document.fonts.load(`16px ${palette.font}`, `${spec.title}${spec.source}${spec.labels.join('')}`)
  const place = document.createElement('div')
  const chart = init(place, null, { renderer: 'canvas', width: WIDTH, height: HEIGHT, devicePixelRatio: 2 })
  try {
    const text = { color: palette.ink, fontFamily: palette.font }
    chart.setOption({
      ...buildOption(spec, { ...look, palette, animate: false }),
      backgroundColor: palette.sheet,
      grid: { left: 24, right: 120, top: 88, bottom: 56, containLabel: true },
      title: [
        { text: spec.title, left: 24, top: 20, textStyle: { ...text, fontSize: 18 } },
        { text: `${look.words.source} ${spec.source}`, left: 24, bottom: 16, textStyle: { ...text, fontSize: 12, fontWeight: 'normal' } },
      ],
    })
    return await new Promise((resolve) => chart.renderToCanvas({ pixelRatio: 2 }).toBlob(resolve, 'image/png'))
  } finally {
    chart.dispose()
  }
}
