import { ancestorsOf, areaCode, findAreaNames, fullAreaName, type RefArea, resolveAreaInContext } from '@gangmu/domain'
import type { SourceDocument } from '../../document.ts'
import type { FrontMatter } from './front-matter.ts'

export type Region = { readonly region: string | null; readonly regionCode: string | null }

/** Province-level municipalities: their districts are written with the city before them, and the district name alone is unique there. */
const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市'])
const FALLBACK =
  /^(?:[\u4e00-\u9fff]{2,6}(?:省|自治区))?(?:[\u4e00-\u9fff]{2,6}(?:市|州|地区|盟))?[\u4e00-\u9fff]{2,10}?(?:开发区|新区|高新区|自治县|自治旗|区|县|市|旗|街道|镇|乡)/
const CONTEXT = 6_000

type Printed = { readonly name: string; readonly area: RefArea | null; readonly candidates: readonly RefArea[] }

/**
 * The area the report is about, in the longest form printed at its head (`重庆市大渡口区`, `湖南省长沙市岳麓区`, `南京市江宁区`);
 * a municipality's district printed bare gets the municipality. `at` is the report's date or year.
 */
export function readRegion(front: FrontMatter, document: SourceDocument, at: string | null): Region {
  const when = at ?? undefined
  const title = (front.title ?? '').replace(/^关于(?:印发)?《?/, '')
  const mandates = front.opening.flatMap((o) => [...o.matchAll(/(?:受|代表)([^，。；]{2,40}?)(?:委托|[，。]|向)/g)].map((m) => m[1]!))
  const sources = [title, ...front.organisations, ...front.subtitles, ...mandates, ...front.signature]
  const printed: Printed[] = sources.flatMap((text) =>
    findAreaNames(text.replace(/\s+/g, ''), when).map(({ name, area, candidates }) => ({ name, area, candidates })),
  )
  const head = [...sources, ...front.opening].join('\n')
  const main = printed[0] ?? mostNamed(document, when)
  if (!main) {
    return { region: guessRegion(front, title), regionCode: null }
  }
  const same = printed.filter((p) => p.name.endsWith(main.name))
  const extended = unknownBelow(title, main)
  if (extended !== null) return { region: extended, regionCode: null }
  const longest = same.reduce((a, b) => (b.name.length > a.name.length ? b : a), main)
  let area = longest.area
  if (area === null) {
    const context = `${head}\n${document.lines.join('\n').slice(0, CONTEXT)}`
    const resolved = resolveAreaInContext(longest.name, context, when)
    if (resolved && 'area' in resolved) area = resolved.area
  }
  if (area === null) return { region: longest.name, regionCode: null }
  return { region: completeName(longest.name, area), regionCode: areaCode(area, when) ?? areaCode(area) }
}

/** An area the table does not know: where the title, the government that speaks or the session names one. */
function guessRegion(front: FrontMatter, title: string): string | null {
  const speaks = front.opening.flatMap((o) => /(?:受|代表)\s*([\u4e00-\u9fff]{2,16}?)(?:人民)?政府/.exec(o)?.[1] ?? [])
  const session = front.subtitles.flatMap((s) => /在([\u4e00-\u9fff]{2,16}?)(?:第|人大|人民)/.exec(s)?.[1] ?? [])
  const places = [title.replace(/^\d{4}年/, ''), ...speaks, ...front.organisations, ...session]
  return places.map((text) => FALLBACK.exec(text)?.[0] ?? null).find((name) => name !== null) ?? null
}

/** 重庆市某某区 with a district the table does not know: the printed name stands, without a code. */
function unknownBelow(title: string, main: Printed): string | null {
  if (main.area !== null && main.area.level !== 'province' && main.area.level !== 'city') return null
  const at = title.indexOf(main.name)
  if (at < 0) return null
  const below =
    /^(?:[\u4e00-\u9fff]{2,6}(?:市|州|盟))?[\u4e00-\u9fff]{1,10}?(?:自治县|自治旗|新区|开发区|区|县|市|旗)(?=\d|人民|国民|政府|关于|经济|财政|$)/.exec(
      title.slice(at + main.name.length),
    )
  return below ? main.name + below[0] : null
}

function completeName(printed: string, area: RefArea): string {
  const province = ancestorsOf(area).at(-1)
  const full = fullAreaName(area)
  return province && MUNICIPALITIES.has(province.name) && full.length > printed.length && full.endsWith(printed) ? full : printed
}

/** Without any name at the head: the district or county the text names again and again, if one stands out. */
function mostNamed(document: SourceDocument, at: string | undefined): Printed | null {
  const text = document.lines.join('\n').slice(0, 40_000)
  const counts = new Map<string, { n: number; printed: Printed }>()
  for (const { name, level, area, candidates } of findAreaNames(text, at)) {
    if (level !== 'county') continue
    const key = area?.id ?? name
    const entry = counts.get(key) ?? { n: 0, printed: { name, area, candidates } }
    counts.set(key, { n: entry.n + 1, printed: name.length > entry.printed.name.length ? { name, area, candidates } : entry.printed })
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.n - a.n)
  return first && first.n >= 3 && first.n >= 2 * (second?.n ?? 0) ? first.printed : null
}
