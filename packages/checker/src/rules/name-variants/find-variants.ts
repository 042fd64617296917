import { areLikeCharacters } from '../../lib/like-characters.ts'
import { wordsAround } from '../../lib/words-around.ts'
import type { FoldedText } from './folded-text.ts'
import { placesByLetter } from './frames.ts'
import { hashRoom } from './hash-room.ts'
import type { Name } from './names.ts'
import { indexPairs, startsOf } from './pair-index.ts'

/** Two writings of what seems one name, and where each stands. */
export type Variant = {
  readonly how: 'character' | 'missing' | 'order' | 'word' | 'dash'
  /** The characters that differ may stand for each other by a slip. */
  readonly alike: boolean
  readonly one: readonly Name[]
  readonly other: readonly Name[]
}

/** Names that differ in one of these are names of different things: 一期/二期, 东/西, 新/老, 区/县; or the character belongs to the sentence. */
const TELLS_APART =
  /[\d一二三四五六七八九十两首末东西南北中上下左右前后内外新老旧大小高低长短甲乙丙丁男女市区县乡和与及的在等为个是有由把被对将从向以含不并]/
const BELONGS_TO_SENTENCE = /[和与及的在等为个是有由把被对将从向以含不并]/
const HAN = /\p{Script=Han}/u
const WIDEST = 16
/** More writings than this of one frame are a series of names (凤鸣大道、凤栖大道、凤仪大道), not slips. */
const SERIES = 3

/** Shared letters to the left of both places. */
function sharedLeft({ letters }: FoldedText, a: number, b: number): number {
  const most = Math.min(WIDEST, a, b)
  let shared = 0
  while (shared < most && letters[a - shared - 1] !== 0 && letters[a - shared - 1] === letters[b - shared - 1]) shared++
  return shared
}

function sharedRight({ letters }: FoldedText, a: number, b: number): number {
  const most = Math.min(WIDEST, letters.length - Math.max(a, b))
  let shared = 0
  while (shared < most && letters[a + shared] !== 0 && letters[a + shared] === letters[b + shared]) shared++
  return shared
}

/** What a name of two letters may end in, by UTF-16 units. */
const isToponym = new Uint8Array(65_536)
for (const char of '嘴坝坪湾堡浩沱碚坡垭塘岩岭山河江湖溪沟村镇桥') isToponym[char.charCodeAt(0)] = 1

/** 青石堡 and 青石保: one character differs. */
export function* differingCharacters(folded: FoldedText, marks: Uint8Array): Iterable<Variant> {
  const seen = new Set<string>()
  for (const ofLetter of placesByLetter(folded.letters, marks, SERIES, isToponym)) {
    const all = [...ofLetter]
    for (const [index, [a, one]] of all.entries())
      for (const [b, other] of all.slice(index + 1)) {
        const found = differsInCharacter(folded, marks, { a: String.fromCharCode(a), b: String.fromCharCode(b), one, other })
        if (found === null || seen.has(found.name)) continue
        seen.add(found.name)
        yield found.variant
      }
  }
}

type Differing = { readonly a: string; readonly b: string; readonly one: readonly number[]; readonly other: readonly number[] }

/** What is not known to be a name must share so many letters. */
const LEAST_UNNAMED = 4

function isInWord(text: string, at: number): boolean {
  for (const { from, to } of wordsAround(text, at, at + 1)) if (to - from > 1) return true
  return false
}

function differsInCharacter(
  folded: FoldedText,
  marks: Uint8Array,
  { a, b, one, other }: Differing,
): { readonly name: string; readonly variant: Variant } | null {
  if (a === b || (!HAN.test(a) && !HAN.test(b))) return null
  const alike = areLikeCharacters(a, b)
  // 东路 and 西路 are two; 冬路 is a slip of the first.
  const [tells, tellsToo] = [TELLS_APART.test(a), TELLS_APART.test(b)]
  if (alike ? tells && tellsToo : tells || tellsToo) return null
  if (!alike && ![...one, ...other].some((at) => marks[at] === 2)) return null
  let best = { at: -1, left: -1, right: -1, mark: 0 }
  for (const at of one.slice(0, SERIES))
    for (const to of other.slice(0, SERIES)) {
      const [left, right] = [sharedLeft(folded, at, to), sharedRight(folded, at + 1, to + 1)]
      if (left + right > best.left + best.right) best = { at, left, right, mark: Math.max(marks[at]!, marks[to]!) }
    }
  const { at, left, right, mark } = best
  const enough = alike
    ? left + right >= 3 || (left === 1 && right === 1 && isToponym[folded.letters[at + 1]!] === 1)
    : mark === 2 && left >= 2 && right >= 2 && left + right >= 5 && folded.text[at + 1] !== '等'
  if (!enough) return null
  // 治理重心 and 治理中心 are two words, though 重 tells nothing apart by itself.
  if (tells !== tellsToo && [one[0]!, other[0]!].every((place) => isInWord(folded.text, place))) return null
  // 国务院督察激励 and 市政府督查激励: outside of names two words are two words.
  if (mark === 0 && (left + right < LEAST_UNNAMED || [one[0]!, other[0]!].every((place) => isInWord(folded.text, place)))) return null
  // Two items of one list are two things.
  const lines = new Set(one.map((place) => folded.lineAt(place)))
  if (!alike && other.some((place) => lines.has(folded.lineAt(place)))) return null
  const widened = (place: number): Name => {
    const from = Math.min(left, sharedLeft(folded, at, place))
    const to = Math.min(right, sharedRight(folded, at + 1, place + 1))
    return { from: place - from, to: place + 1 + to }
  }
  const name = `${folded.text.slice(at - left, at)}${[a, b].sort().join('/')}${folded.text.slice(at + 1, at + 1 + right)}`
  return { name, variant: { how: 'character', alike, one: one.map(widened), other: other.map(widened) } }
}

/** A name of so many letters is known again with one letter changed, by sound or shape with one less. */
const LEAST_WHOLE = 5
/** What a listed name ends in without being part of it. */
const GENERIC_END = /(?:建设)?(?:项目|工程)$/

/** 星火科创三期 and 星火创三期: a whole name from a list, and the same with one letter too many, too few, another, or two in turned order. */
export function nearWholeNames(folded: FoldedText, listed: readonly Name[]): readonly Variant[] {
  const { text } = folded
  const found: Variant[] = []
  const names = new Map<string, Name[]>()
  for (const { from, to } of listed) {
    const name = text.slice(from, to).replace(GENERIC_END, '')
    const place = { from, to: from + name.length }
    if (name.length < LEAST_WHOLE - 1 || folded.letters.subarray(from, place.to).includes(0)) continue
    const known = names.get(name)
    if (known === undefined) names.set(name, [place])
    else known.push(place)
  }
  const pairs = indexPairs(folded.letters)
  const seen = new Set<string>()
  for (const name of names.keys()) {
    const starts = startsOf(name, pairs)
    const printedAs = (writing: string): Name[] =>
      starts.filter((at) => text.startsWith(writing, at)).map((at) => ({ from: at, to: at + writing.length }))
    for (const at of starts) {
      const edit = oneEdit(folded, at, name)
      if (edit === null || name.length < LEAST_WHOLE - (edit.alike ? 1 : 0)) continue
      const printed = text.slice(at, at + edit.length)
      // Another listed name that differs in a letter is another thing, unless the letters are alike.
      if (names.has(printed) && !edit.alike && edit.how === 'character') continue
      const key = [name, printed].sort().join('/')
      if (seen.has(key)) continue
      const one = printedAs(name)
      if (one.some(({ from }) => !edit.alike && folded.lineAt(from) === folded.lineAt(at))) continue
      seen.add(key)
      found.push({ how: edit.how, alike: edit.alike, one, other: printedAs(printed) })
    }
  }
  return found
}

/** From `at` on the text is the name from `from` on. */
function goesOn(letters: Uint16Array, at: number, name: string, from: number): boolean {
  for (let rest = from; rest < name.length; rest++) if (letters[at + rest - from] !== name.charCodeAt(rest)) return false
  return true
}

type Edit = { readonly how: Variant['how']; readonly alike: boolean; readonly length: number }

/** How a text differs from a name in exactly one place, null where it does in more, or in what tells names apart. */
function oneEdit({ text, letters }: FoldedText, at: number, name: string): Edit | null {
  let same = 0
  while (same < name.length && letters[at + same] === name.charCodeAt(same)) same++
  // The name but for its last letter is the name and what follows it.
  if (same >= name.length - 1) return null
  const isTurned = name.charCodeAt(same + 1) === letters[at + same] && name.charCodeAt(same) === letters[at + same + 1]
  if (isTurned && goesOn(letters, at + same + 2, name, same + 2)) return { how: 'order', alike: true, length: name.length }
  const isMissing = goesOn(letters, at + same, name, same + 1)
  const replaced = goesOn(letters, at + same + 1, name, same + 1)
  if (!isMissing && !replaced && !goesOn(letters, at + same + 1, name, same)) return null
  const [inName, inText] = [name[same]!, text[at + same] ?? '']
  if (isMissing) return same === 0 || TELLS_APART.test(inName) ? null : { how: 'missing', alike: false, length: name.length - 1 }
  // 一期 and 二期 are two; a numeral where no name has one is a slip.
  if (!HAN.test(inText) || !HAN.test(inName) || BELONGS_TO_SENTENCE.test(inText) || (TELLS_APART.test(inName) && TELLS_APART.test(inText)))
    return null
  const alike = areLikeCharacters(inName, inText)
  // What stands before a name is not its first letter.
  if (replaced) return same === 0 && !alike ? null : { how: 'character', alike, length: name.length }
  return same > 0 && !TELLS_APART.test(inText) ? { how: 'missing', alike: false, length: name.length + 1 } : null
}

/** 星火智慧研学营地 and 星火研学智慧营地: two neighbouring parts change places. */
export function* changedOrder(folded: FoldedText, marks: Uint8Array): Iterable<Variant> {
  const { text, letters } = folded
  const seen = new Set<string>()
  const marked: number[] = []
  for (let at = 2; at < letters.length; at++) if (marks[at] !== 0 && letters[at - 1] !== 0 && letters[at - 2] !== 0) marked.push(at)
  for (const size of [1, 2, 3]) {
    const places = turnedSomewhere(letters, marks, marked, size)
    const known = Map.groupBy(places, (at) => text.slice(at, at + 2 * size))
    for (const [part, one] of known) {
      const turned = part.slice(size) + part.slice(0, size)
      const other = known.get(turned)
      if (other === undefined || part >= turned) continue
      for (const a of one)
        for (const b of other) {
          const [left, right] = [sharedLeft(folded, a, b), sharedRight(folded, a + 2 * size, b + 2 * size)]
          if (left < 2 || right < 1 || left + right < (size === 1 ? 3 : 4)) continue
          const name = text.slice(a - left, a + 2 * size + right)
          if (seen.has(name)) continue
          seen.add(name)
          const around = (at: number): Name => ({ from: at - left, to: at + 2 * size + right })
          const same = (at: number, as: number) => sharedLeft(folded, at, as) >= left && sharedRight(folded, at, as) >= 2 * size + right
          yield {
            how: 'order',
            alike: true,
            one: one.filter((at) => at === a || same(at, a)).map(around),
            other: other.filter((at) => at === b || same(at, b)).map(around),
          }
        }
    }
  }
}

/**
 * What two names of one ending may differ by: letters of the first and of the second between the shared beginning (`left` letters at least)
 * and the shared end (`end` letters, or the last word).
 */
const GAPS = [
  { gaps: [0, 1], left: 3, end: 4, how: 'word' },
  { gaps: [0, 2], left: 2, end: 4, how: 'word' },
  { gaps: [2, 2], left: 6, end: 'word', how: 'word' },
  { gaps: [2, 3], left: 2, end: 5, how: 'word' },
] as const
/** So many names of one ending are a series, not slips. */
const MOST_NAMES = 40
/** Words that may be left out of a name though one of their characters tells names apart. */
const MAY_BE_LEFT_OUT = /^(?:片区|地区|园区|新区)$/

const PART_BITS = 16
/** Letters are Han characters and ASCII ones. */
const LAST_ASCII = 0x7f

/** By hash of two parts the orders they stand in; cleared before each use, which costs less than a new table. */
const orders = new Uint8Array(1 << PART_BITS)

/**
 * Places in names where two neighbouring parts of `size` Han characters begin that stand in turned order elsewhere, behind the same two
 * letters and in front of the same one. A hash that does not know their order sorts them out: most stand nowhere in the other.
 */
function turnedSomewhere(letters: Uint16Array, marks: Uint8Array, marked: readonly number[], size: number): number[] {
  orders.fill(0)
  const hashes = hashRoom(marked.length)
  for (let index = 0; index < marked.length; index++) {
    const at = marked[index]!
    const behind = letters[at + 2 * size]
    if (marks[at + 2 * size - 1] === 0 || !behind) continue
    const first = partAt(letters, at, size)
    const second = first === 0 ? 0 : partAt(letters, at + size, size)
    if (second === 0) continue
    const around = (Math.imul(letters[at - 1]!, 0x42b2_ae35) ^ Math.imul(letters[at - 2]!, 0x1656_67b1)) + behind
    const hash = Math.imul(around ^ Math.imul(first | 1, second | 1), 0x27d4_eb2f) >>> (32 - PART_BITS) || 1
    orders[hash]! |= first < second ? 1 : 2
    hashes[index] = hash
  }
  return marked.filter((_, index) => orders[hashes[index]!] === 3)
}

/** A hash of the part that begins at a place, 0 where not all of it are Han characters. */
function partAt(letters: Uint16Array, at: number, size: number): number {
  let hash = 0
  for (let place = at; place < at + size; place++) {
    if (letters[place]! <= LAST_ASCII) return 0
    hash = Math.imul(hash, 65_599) + letters[place]!
  }
  return hash
}

/** 西山滨江大道 and 西山片区滨江大道: one has a word that the other has not, or another word. */
export function* differingWords(folded: FoldedText, words: readonly Name[]): Iterable<Variant> {
  const seen = new Set<string>()
  const { text, letters } = folded
  // A long end that any project may have (污水处理厂) tells nothing; one with a sign of its own (二期C组团) does.
  const signed = words.filter(({ to }) => letters.subarray(to - 5, to - 1).some((letter) => letter <= LAST_ASCII))
  const groups = {
    word: Map.groupBy(words, ({ from, to }) => text.slice(from, to)),
    4: Map.groupBy(words, ({ to }) => text.slice(to - 4, to)),
    5: Map.groupBy(signed, ({ to }) => text.slice(to - 5, to)),
  }
  for (const gap of GAPS) {
    for (const [end, names] of groups[gap.end]) {
      if (gap.end === 5 && !/[A-Za-z\d].*\p{Script=Han}/u.test(end)) continue
      if (names.length < 2 || names.length > MOST_NAMES) continue
      for (const variant of differInGap(folded, names, gap, end.length))
        if (!seen.has(keyOf(folded, variant))) {
          seen.add(keyOf(folded, variant))
          yield variant
        }
    }
  }
}

const keyOf = ({ text }: FoldedText, { one, other }: Variant): string =>
  [one[0]!, other[0]!]
    .map(({ from, to }) => text.slice(from, to))
    .sort()
    .join('/')

function* differInGap(
  folded: FoldedText,
  names: readonly Name[],
  { gaps, left, how }: (typeof GAPS)[number],
  end: number,
): Iterable<Variant> {
  const { text, letters, lineAt } = folded
  for (const a of names)
    for (let index = 0; index < names.length; index++) {
      const b = names[index]!
      const atA = a.to - end - gaps[0]
      const atB = b.to - end - gaps[1]
      // Most names are told apart by their last shared letter.
      if (letters[atA - 1] !== letters[atB - 1]) continue
      if (a === b || (gaps[0] === gaps[1] && a.to > b.to) || lineAt(a.to - 1) === lineAt(b.to - 1)) continue
      const shared = sharedLeft(folded, atA, atB)
      if (shared < left) continue
      const [gapA, gapB] = [text.slice(atA, a.to - end), text.slice(atB, b.to - end)]
      if (
        gapA === gapB ||
        ![gapA, gapB].every((gap) => /^\p{Script=Han}*$/u.test(gap) && (MAY_BE_LEFT_OUT.test(gap) || !TELLS_APART.test(gap)))
      )
        continue
      const [wholeA, wholeB] = [text.slice(atA - shared, a.to), text.slice(atB - shared, b.to)]
      const alsoAt = (whole: string) =>
        names.filter(({ to }) => text.slice(to - whole.length, to) === whole).map(({ to }) => ({ from: to - whole.length, to }))
      yield { how, alike: false, one: alsoAt(wholeA), other: alsoAt(wholeB) }
    }
}

/** Letters two names share before their last words, where only these differ. */
const BEFORE_LAST = 8
const BEFORE_PARK = 4

/** 云岭检测认证中心 and 云岭检测认证平台, 安河工业园 and 安河工业园区: the last word differs. */
export function* differingLastWords(folded: FoldedText, words: readonly Name[]): Iterable<Variant> {
  const { text, letters } = folded
  const shared = (at: number, size: number) => (at < size || letters.subarray(at - size, at).includes(0) ? '' : text.slice(at - size, at))
  const names = words.filter(({ from }) => shared(from, BEFORE_LAST).length === BEFORE_LAST)
  yield* pairEnds(Map.groupBy(names, ({ from }) => shared(from, BEFORE_LAST)).values(), ({ from, to }) => text.slice(from, to), BEFORE_LAST)
  const parks = [...text.matchAll(/[产工]业园区?/g)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }))
  const known = parks.filter(({ from }) => shared(from, BEFORE_PARK).length === BEFORE_PARK)
  yield* pairEnds(Map.groupBy(known, ({ from }) => shared(from, BEFORE_PARK)).values(), ({ from, to }) => text.slice(from, to), BEFORE_PARK)
}

function* pairEnds(groups: Iterable<readonly Name[]>, endOf: (name: Name) => string, before: number): Iterable<Variant> {
  for (const group of groups) {
    const [one, other, more] = [...Map.groupBy(group, endOf).values()]
    if (one === undefined || other === undefined || more !== undefined) continue
    const whole = ({ from, to }: Name): Name => ({ from: from - before, to })
    yield { how: 'word', alike: false, one: one.map(whole), other: other.map(whole) }
  }
}
