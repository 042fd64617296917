import type { IStylesOptions } from 'docx'

/** Type sizes of official documents (GB/T 9704—2012, 5.2.2 and 7.3): 二号 is 22 pt, 三号 16, 四号 14, 小四 12, 五号 10.5; Word counts half points. */
export const OFFICIAL_SIZE = { title: 44, body: 32, running: 28, small: 24, table: 21 } as const

/** 28.95 pt a line gives the 22 lines a page of GB/T 9704—2012, 5.2.3. */
export const LINE_PITCH = 579
/** Two characters of 16 pt. */
export const FIRST_LINE = { firstLine: 640, firstLineChars: 200 }

/** Figures and Latin letters are set in Times; the hint keeps “quotes” in the Chinese font. */
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
  hint: 'eastAsia',
})
export type OfficialFont = ReturnType<typeof font>

/** The type faces of a paper, by what they are used for in it. */
export const OFFICIAL_FONT = {
  title: font('方正小标宋_GBK'),
  body: font('仿宋_GB2312'),
  second: font('楷体_GB2312'),
  first: font('黑体'),
  pageNumber: { ...font('宋体'), ascii: '宋体', hAnsi: '宋体' },
}

const heading = (face: OfficialFont, bold = false) => ({
  run: { font: face, size: OFFICIAL_SIZE.body, bold, color: '000000' },
  paragraph: { indent: FIRST_LINE, keepNext: true, spacing: { before: 0, after: 0 } },
})

/** What is not said otherwise: body text and 一、（一）1. as headings. */
export const OFFICIAL_DEFAULTS: NonNullable<IStylesOptions['default']> = {
  document: {
    run: { font: OFFICIAL_FONT.body, size: OFFICIAL_SIZE.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    paragraph: { spacing: { before: 0, after: 0 } },
  },
  heading1: heading(OFFICIAL_FONT.first),
  heading2: heading(OFFICIAL_FONT.second),
  heading3: heading(OFFICIAL_FONT.body, true),
}
