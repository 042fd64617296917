/** Terminal columns: a Chinese character or full-width sign takes two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

export const widthOf = (text: string): number => [...text].reduce((width, char) => width + (WIDE.test(char) ? 2 : 1), 0)

/** Pads to `width` columns; a longer text is cut with … so that the columns behind it keep their place. */
export function fit(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = width - widthOf(text)
  if (space >= 0) return side === 'left' ? text + ' '.repeat(space) : ' '.repeat(space) + text
  let cut = ''
  for (const char of text) {
    if (widthOf(cut) + widthOf(char) > width - 1) break
    cut += char
  }
  return fit(`${cut}…`, width, side)
}
