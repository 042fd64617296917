import { escapeCellText } from './cell-text.ts'
import { asFigure, editableFormat } from './figure.ts'

/** A number where it is one, so that Excel can add; anything else as text. An empty cell has no format, or no formula would work there. */
export function fillCell(text: string): { readonly value: string | number | null; readonly format: string } {
  if (text === '') return { value: null, format: 'General' }
  const figure = asFigure(text)
  return figure ? { value: figure.value, format: editableFormat(figure) } : { value: escapeCellText(text), format: '@' }
}
