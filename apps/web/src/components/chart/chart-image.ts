import { TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { buildOption, type ChartLook, type Palette } from './chart-option.ts'
import type { ChartSpec } from './chart-spec.ts'

use([CanvasRenderer, TitleComponent])

const OWN_FONT = '"Noto Sans SC Variable"'
const WIDTH = 960
const HEIGHT = 540

/**
 * The chart as a PNG that stands by itself: with title and source, light whatever the theme, twice the size for print. Drawn anew on a
 * canvas: a picture made of the SVG on the page would lose the page's fonts.
 */
export const drawImage = async (spec: ChartSpec, look: ChartLook, palette: Palette): Promise<Blob | null> => {
  // A machine with the font of its own need not have ours.
  await document.fonts.load(`16px ${OWN_FONT}`, `${spec.title}${spec.source}${spec.labels.join('')}`).catch(() => [])
  const place = document.createElement('div')
  const chart = init(place, null, { renderer: 'canvas', width: WIDTH, height: HEIGHT, devicePixelRatio: 2 })
  try {
    const text = { color: palette.ink, fontFamily: palette.font }
    const { grid, ...option } = buildOption(spec, { ...look, palette })
    chart.setOption({
      ...option,
      backgroundColor: palette.sheet,
      grid: { ...(grid as object), left: 24, top: 88, bottom: 56 },
      title: [
        { text: spec.title, left: 24, top: 20, textStyle: { ...text, fontSize: 18 } },
        { text: look.words.from, left: 24, bottom: 16, textStyle: { ...text, fontSize: 12, fontWeight: 'normal' } },
      ],
    })
    return await new Promise((resolve) => chart.renderToCanvas({ pixelRatio: 2 }).toBlob(resolve, 'image/png'))
  } finally {
    chart.dispose()
  }
}
