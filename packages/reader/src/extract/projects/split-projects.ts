import { type Piece, splitOutside, trimPiece } from '../split-list.ts'

/**
 * Splits a printed list of projects into names. A 、 inside a name is told from one between names by what the pieces look like:
 * numbers that continue each other (一、二线; 一期、二期; 第二片区、第三片区), lines with a common tail (甲线、乙线迁改), counted groups (…等14个片区).
 */
export function splitProjects(text: string, from = 0, to = text.length): Piece[] {
  const separators = /[、；;]/.test(text.slice(from, to)) ? '、；;' : '，,；;'
  const out: Piece[] = []
  for (const sentence of splitOutside(text, '。', from, to)) {
    const strong = splitOutside(text, '；;', sentence.start, sentence.end)
    for (const part of strong) out.push(...joinNames(text, splitOutside(text, separators, part.start, part.end)))
  }
  return rejoinNumerals(text, out).flatMap((p) => {
    const name = stripTail(text, p)
    return name ? [name] : []
  })
}

const span = (text: string, a: Piece, b: Piece): Piece => ({ text: text.slice(a.start, b.end), start: a.start, end: b.end })
const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]{0,60}[）)]/g, '')

const COUNTED =
  /等\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,3})\s*(?:个|条|座|处|所|栋|幢|座|家|片|段|宗|项|处|批|类)(?:[（(][^）)]{0,12}[）)])?([\u4e00-\u9fff]{1,12})$/

/** Joins pieces that one name was cut into. */
function joinNames(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last && (/^\d{4}$/.test(last.text) || continuesNumeral(last.text, piece.text) || continuesOrdinal(last.text, piece.text))) {
      out[out.length - 1] = span(text, last, piece)
      continue
    }
    out.push(piece)
    joinCounted(text, out)
    joinLines(text, out)
  }
  return out
}

/** 艺术中心一期；二期 after a stronger separator, too. */
function rejoinNumerals(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last && /^[一二三四五六七八九十\d]{1,2}(?:期|标段|段|号线?)$/.test(piece.text) && continuesNumeral(last.text, piece.text))
      out[out.length - 1] = span(text, last, piece)
    else out.push(piece)
  }
  return out
}

const NUMERAL = '一二三四五六七八九十'

/** …一 + 二线, …一期 + 二期, …1号 + 2号楼, A + B区: the second begins with the numeral that follows the first's last. */
function continuesNumeral(before: string, after: string): boolean {
  const a = /([一二三四五六七八九十]|\d{1,3}|[A-Z])(期|标段|号楼?|段|组团|区|级|线)?$/.exec(before)
  const b = /^([一二三四五六七八九十]|\d{1,3}|[A-Z])(期|标段|号楼?|段|组团|区|级|线)?/.exec(after)
  if (!a || !b) return false
  if (a[2] !== undefined && a[2] !== b[2]) return false
  // …一 and 二线 share the noun of the second; …一期 and 二期工程 have the same noun.
  if (a[2] === undefined && /[A-Za-z0-9]$/.test(before) && !/^[A-Z\d]{1,3}(?:号|期|标段|区|组团|地块|线|楼)/.test(after)) return false
  return follows(a[1]!, b[1]!)
}

function follows(a: string, b: string): boolean {
  if (NUMERAL.includes(a) && NUMERAL.includes(b))
    return NUMERAL.indexOf(b) > NUMERAL.indexOf(a) && NUMERAL.indexOf(b) - NUMERAL.indexOf(a) <= 2
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(b) > Number(a) && Number(b) - Number(a) <= 2 && Number(a) < 100
  return /^[A-Z]$/.test(a) && /^[A-Z]$/.test(b) && b.charCodeAt(0) - a.charCodeAt(0) === 1
}

/** 城区第二片区、第三片区管网改造工程: the second begins with an ordinal of the same noun. */
function continuesOrdinal(before: string, after: string): boolean {
  const a = /第([一二三四五六七八九十]|\d{1,2})([\u4e00-\u9fff]{1,3})$/.exec(withoutBrackets(before))
  const b = /^第([一二三四五六七八九十]|\d{1,2})([\u4e00-\u9fff]{1,3})/.exec(after)
  return a !== null && b !== null && b[2]!.startsWith(a[2]!) && follows(a[1]!, b[1]!)
}

/** 甲片区、乙片区、丙片区等14个片区 is one item; 甲项目、乙项目等5个项目 is a list with its count. */
function joinCounted(text: string, out: Piece[]): void {
  const last = out.at(-1)!
  const counted = COUNTED.exec(last.text)
  if (!counted || /^(?:重点|重大|续建|新建|开工|建设)*(?:项目|工程)/.test(counted[1]!)) return
  const noun = counted[1]!.replace(/(?:改造|建设|整治|提升|更新|项目|工程).*$/, '')
  if (noun === '') return
  const own = withoutBrackets(last.text.slice(0, counted.index))
  if (!own.endsWith(noun)) return
  let k = out.length - 1
  while (k > 0 && withoutBrackets(out[k - 1]!.text).endsWith(noun)) k--
  out.splice(k, out.length - k, span(text, out[k]!, last))
}

/** 110千伏甲乙线、丙线、丁线迁改: power lines that share the work printed behind the last one. */
function joinLines(text: string, out: Piece[]): void {
  const last = out.at(-1)!
  if (!/^[\u4e00-\u9fffⅠⅡ]{1,4}线(?:电力|线路)?(?:迁改|改造|迁建|新建|扩建|增容|工程)/.test(last.text)) return
  let k = out.length - 1
  while (k > 0 && /^[\u4e00-\u9fffⅠⅡ]{1,4}线$/.test(out[k - 1]!.text)) k--
  const head = k > 0 && /(?:千伏|[kK][vV]).*线$/.test(out[k - 1]!.text) ? k - 1 : -1
  if (head >= 0) out.splice(head, out.length - head, span(text, out[head]!, last))
}

const TAIL =
  /(?:(?<=[\u4e00-\u9fff）)”])(?:\d{1,3}|[两二三四五六七八九十]{1,2})个(?:重点|重大|续建|新建|新开工)*(?:项目|工程)|等\s*(?:\d{1,4}\s*个?)?(?:一批)?(?:重点|重大|续建|新建|新开工|开工|前期|基础设施|产业)*(?:建设)?(?:项目|工程)|等\s*\d{1,4}\s*[个项]|等)(?:建设|前期工作|开工建设|建成投用|建成投产)?$/

/** Takes off the number in front, the full stop and 等项目 behind. 项目 as part of the name stays. */
function stripTail(text: string, piece: Piece): Piece | null {
  let { start, end } = piece
  const lead = /^(?:[（(]?\d{1,3}[）)]|\d{1,3}[.．](?!\d)|[①-⑳]|[—–-]{1,2}|[●○◆◇■□▪•·➢►▶◎]|其中[：:]|以及|及|和|与)\s*/.exec(piece.text)
  if (lead && lead[0].length < piece.text.length) start += lead[0].length
  while (end > start && /[。．；;，,、\s]/.test(text[end - 1]!)) end--
  const tail = TAIL.exec(text.slice(start, end))
  if (tail && tail.index > 0) end = start + tail.index
  // 某某工程（总投资12亿元）: what it costs is no part of the name.
  const cost = /[（(][^（）()]{0,16}(?:投资|[亿万]元)[^（）()]{0,16}[）)]$/.exec(text.slice(start, end))
  if (cost && cost.index > 1) end = start + cost.index
  const trimmed = trimPiece(text, start, end)
  return trimmed && /[\u4e00-\u9fffA-Za-z]/.test(trimmed.text) && trimmed.text.length >= 2 ? trimmed : null
}
