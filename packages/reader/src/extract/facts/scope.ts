import { holdsAny, tableOf } from '../../characters.ts'
import { matchesOf } from '../../matches-of.ts'

const SCOPES = [
  '累计',
  '新增',
  '净增',
  '其中',
  '区级',
  '市级',
  '省级',
  '国家级',
  '规上',
  '规模以上',
  '限上',
  '限额以上',
  '存量',
  '同口径',
  '可比口径',
  '在建',
  '新开工',
  '续建',
]
/** The rarer character of each: most heads hold none. */
const SCOPE_SIGNS = tableOf('累增净其级规限存径建开续含剔扣考')
/** Any of them, or the beginning of an exclusion. */
const SCOPED = new RegExp(`${SCOPES.join('|')}|不含|剔除|扣除|不考虑`)
const EXCLUDING = /(不含|剔除|扣除|不考虑)([一-鿿]{1,12}?)(?=[）)，、]|因素|影响|后|外|增长|下降|$)/g
const WIDER_AREA = /(?:^|[，；。：、\s])(?:(?:20\d\d|今|去|上)年)?(全国|全省|全市|全自治区|全州)(?=[一-鿿])/g

/** Words that narrow what a figure covers, in printed order, without doubles. */
export function scopeOf(subject: string, headText: string): string[] {
  if (!holdsAny(headText, SCOPE_SIGNS) && !holdsAny(subject, SCOPE_SIGNS)) return []
  const text = `${headText} ${subject}`
  if (!SCOPED.test(text)) return []
  const found = SCOPES.filter((word) => text.includes(word))
  const excluded = matchesOf(text, EXCLUDING).map((m) => `不含${m[2] as string}`)
  return [...new Set([...found, ...excluded])]
}

/** Whom a figure is about: the report's region unless the clause itself speaks of the city, province or nation. */
export function areaOf(clauseHead: string, region: string | null): string | null {
  if (!clauseHead.includes('全')) return region
  const wider = matchesOf(clauseHead, WIDER_AREA).at(-1)
  if (!wider) return region
  // 全市前列, 全市第6位 are ranks of the region itself.
  return /^(第|前|中心|先进|一流|首|唯一|排名|领先)/.test(clauseHead.slice(wider.index + wider[0].length)) ? region : (wider[1] as string)
}
