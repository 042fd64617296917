/** How sure it is that two names mean one project: by its full name, by a short form of it, or not at all. */
export type Likeness = 'same' | 'short' | null

/** What names add without saying which project it is. */
function fold(name: string): string {
  const bare = MARKS.test(name)
    ? name
        .replace(/[（(][^（()）]*[)）]/g, '')
        .replace(/[“”"'‘’《》\s]/g, '')
        .replace(/^(?:\d{4}年)/, '')
    : name
  const head = Math.max(0, bare.length - LONGEST_KIND)
  return bare.slice(0, head) + bare.slice(head).replace(KIND, '')
}
/** What most names hold none of. */
const MARKS = /[（(“”"'‘’《》\s]|^\d{4}年/
const KIND = /(?:建设|改造|扩建|新建|改扩建|提升)?(?:项目|工程)?(?:建设)?$/
const LONGEST_KIND = 7

/** 一期, 二标段, A组团: parts of one project are projects of their own. */
const partsOf = (name: string): string =>
  !/[期标组批]/.test(name)
    ? ''
    : [...name.matchAll(/[一二三四五六七八九十\dA-Za-z]+(?:期|标段|标|组团|批次)/g)].map(([part]) => part).join()

/** Words of which many projects' names consist; a short form of nothing else names none of them. */
const COMMON =
  /老旧|小区|片区|城市|更新|改造|公园|道路|公路|管网|学校|小学|中学|医院|园区|产业|基地|污水|处理厂|文化|中心|农村|乡村|建设|工业|标准|厂房|智能|制造|科技|电子|汽车|零部件|生产|新能源|设备|旅游|水库|水厂|社区|服务|综合|人民|体育|基础|设施|配套|数字|保障性|租赁|住房|安置房|铁路|高铁|高速|大桥|隧道|变电站|输变电|线路|[一二三四五六七八九十]+期|项目|工程|[区县市镇街]/g

const PLACE = /[路道街桥河湖江山村镇乡区城站岛湾]$/

const isCommon = (name: string): boolean => name.replace(COMMON, '').length < 2

/** A name folded once, however many others it is held against. */
export type ProjectName = { readonly folded: string; readonly parts: string }

export const readProjectName = (name: string): ProjectName => {
  const folded = fold(name)
  return { folded, parts: partsOf(name) }
}

export function likeness(a: ProjectName, b: ProjectName, sameYear: boolean): Likeness {
  const { folded: x, parts: partsA } = a
  const { folded: y, parts: partsB } = b
  if (partsA !== partsB && ((partsA !== '' && partsB !== '') || !sameYear)) return null
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short === long) return short.length >= 4 && !isCommon(short) ? 'same' : null
  const isWithin = long.includes(short)
  if (isWithin && short.length >= 6 && short.length * 5 >= long.length * 4) return isCommon(short) ? 'short' : 'same'
  // 青石路 alone is a place; 青石路人行道改造 is built along it.
  const fits = isWithin ? short.length >= 3 && !PLACE.test(short) : isShortForm(short, long)
  return fits && !isCommon(short) ? 'short' : null
}

/** 恒达轴承 of 云岭恒达新能源汽车轴承生产基地: two pieces of two characters or more, in order, and the first is no common word. */
function isShortForm(short: string, long: string): boolean {
  if (short.length < 4 || short.length > 10) return false
  for (let cut = 2; cut <= short.length - 2; cut++) {
    const head = short.slice(0, cut)
    const at = long.indexOf(head)
    if (at < 0) return false
    if (long.indexOf(short.slice(cut), at + cut) >= 0 && head.replace(COMMON, '').length >= 2) return true
  }
  return false
}
