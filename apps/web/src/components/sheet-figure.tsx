import { setMinus } from '../lib/format.ts'

/** The number large, what qualifies it (左右, 亿元, a note in brackets) smaller. Words without a number stay words. */
export const SheetFigure = ({ text, unit }: { text: string; unit: string | null }) => {
  const [, number = '', rest = ''] = /^((?:[<>≤≥＜＞]\s*)?−?\d[\d,，]*(?:[.．]\d+)?)(.*)$/u.exec(setMinus(text)) ?? ['', '', text]
  return (
    <p className="sheet-figure">
      {number && <span className="sheet-number">{number}</span>}
      {rest && <span className="sheet-rest">{rest}</span>}
      {unit && <span className="sheet-unit">{unit}</span>}
    </p>
  )
}
