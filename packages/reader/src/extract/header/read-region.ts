import type { SourceDocument } from '../../document.ts'
import type { FrontMatter } from './front-matter.ts'

export type Region = { readonly region: string | null; readonly regionCode: string | null }

const NAME =
  /(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,7}?(?:市|自治州|地区|盟))?[\u4e00-\u9fff]{1,9}?(?:自治县|自治旗|新区|开发区|区|县|市|旗)/

/** The area the report is about, in the longest form printed at its head. */
export function readRegion(front: FrontMatter, _document: SourceDocument, _date: string | null): Region {
  const places = [
    front.title?.replace(/^关于/, '').replace(/\d{4}年/, ' ') ?? '',
    ...front.organisations,
    ...front.subtitles.map((s) => s.replace(/^.*[在于]/, '')),
    ...front.opening.map((o) => /受([^，。]{2,30})委托/.exec(o)?.[1] ?? ''),
  ]
  const names = places.map((p) => NAME.exec(p)).flatMap((m) => (m && m.index === 0 ? [m[0]] : []))
  const first = names[0] ?? null
  if (first === null) return { region: null, regionCode: null }
  return { region: names.filter((n) => n.endsWith(first)).sort((a, b) => b.length - a.length)[0] ?? first, regionCode: null }
}
