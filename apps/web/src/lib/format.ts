/** Hyphens that stand for a minus become the minus sign; the text of the report itself is never changed, only how a figure is set. */
export const setMinus = (text: string): string => text.replace(/(^|[^\d\p{L}])[-－–](?=\d)/gu, '$1−')

/** A printed figure in three parts: what stands before the decimal point, what follows it, and a note in brackets. */
export type FigureParts = { readonly whole: string; readonly tail: string; readonly note: string }

/** Null where the text does not begin with a number (`完成市级下达任务`). */
export const splitFigure = (text: string): FigureParts | null => {
  const match = /^([<>≤≥＜＞]?\s*[−]?\d[\d,，]*)((?:[.．]\d+)?[^（(]*)([（(].*)?$/u.exec(setMinus(text.trim()))
  return match ? { whole: match[1] ?? '', tail: match[2] ?? '', note: match[3] ?? '' } : null
}

/** Width in em of what follows the decimal point: a digit or point is about .56 em, a Chinese character one. */
export const tailWidth = (texts: readonly string[]): number =>
  Math.min(
    4,
    texts.reduce((widest, text) => Math.max(widest, widthOf(splitFigure(text)?.tail ?? '')), 0),
  )

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.56 : 1), 0)

/** 2024-01-16 09:30, in the reader's own time. */
export const formatInstant = (iso: string): string => {
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** YYYY-MM-DD of now, where the reader is. */
export const today = (): string => formatInstant(new Date().toISOString()).slice(0, 10)
