import { areLikeUnits, likeCharacters } from '../../lib/like-characters.ts'
import { wordsAround } from '../../lib/words-around.ts'
import { RIGHT_TOO, SET_WORDS } from './set-words.ts'

/** A word of the lexicon with one character exchanged, in the text from `at` to `end`. */
type NearWord = {
  readonly wrong: string
  readonly right: string
  readonly at: number
  readonly end: number
  /** The wrong character stands inside of the word, or a sign divides it from what follows or goes before: it can belong to no other. */
  readonly enclosed: boolean
}

/** Of so many characters a phrase is known again with any of them changed. */
const LONG = 4

const HAN = /\p{Script=Han}/u
/** Words of one character, numerals and what stands after a name: beside half a word they are no slip. */
const STANDS_ALONE = new Set(
  '的地得了着过是有为在于和与及或并而且但因由自从到至向往对把将被给让使以按据比等之其此该各每某本全共约近超达占均已未正再又也还都就即才仅可能会要应须不无非好上下内外前后左右中间东南西北里边侧旁处一二三四五六七八九十百千万亿零两双半多几数第年月日时分秒周季点期届次批个家户人名位件项条座所栋幢栏台辆套间亩吨米元省市区县镇乡村街道路巷桥河江湖山岭坪坝湾港站线段岸城州府局办委部厅处科股组队团会院校馆园厂企社',
)

const NONE: string[] = []
/** Words by the UTF-16 unit of one of their characters. */
function wordsBy(index: number): readonly (readonly string[])[] {
  const words = new Array<string[]>(65_536).fill(NONE)
  for (const [char, group] of Map.groupBy(SET_WORDS, (word) => word[index]!)) words[char.charCodeAt(0)] = group
  return words
}
const OPENED_BY = wordsBy(0)
/** Leads to the words whose first character is wrong. */
const FOLLOWED_BY = wordsBy(1)
const pairOf = (first: number, second: number): number => first * 65_536 + second
/** Leads to the longer words whose first two characters are right. */
const BEGUN_BY = Map.groupBy(
  SET_WORDS.filter((word) => word.length > 2),
  (word) => pairOf(word.charCodeAt(0), word.charCodeAt(1)),
)

/** What a pair of characters may be: the beginning of a word with one of the two exchanged, or of one that is right so far. */
const SLIPPED = 1
const BEGUN = 2
/** Two bits for each pair. Some pairs share them: what is found by them is looked at again. */
const BEGINNINGS = new Uint32Array(1 << 15)
const hashOf = (first: number, second: number): number => (Math.imul(first, 40_503) + second) & 0x7_ffff
const beginningOf = (first: number, second: number): number => {
  const hash = hashOf(first, second)
  return (BEGINNINGS[hash >> 4]! >>> ((hash & 15) * 2)) & 3
}
const addBeginning = (first: string, second: string, kind: number): void => {
  const hash = hashOf(first.charCodeAt(0), second.charCodeAt(0))
  BEGINNINGS[hash >> 4]! |= kind << ((hash & 15) * 2)
}
for (const [first = '', second = '', ...rest] of SET_WORDS) {
  for (const sign of likeCharacters(first)) if (sign !== first) addBeginning(sign, second, SLIPPED)
  for (const sign of likeCharacters(second)) if (sign !== second) addBeginning(first, sign, SLIPPED)
  if (rest.length > 0) addBeginning(first, second, BEGUN)
}

const KNOWN = new Set([...SET_WORDS, ...RIGHT_TOO])
const KNOWN_LENGTHS = [...new Set([...KNOWN].map((word) => word.length))]
/** 1 for the UTF-16 unit that one of them begins with. */
const BEGINS_KNOWN = new Uint8Array(65_536)
for (const word of KNOWN) BEGINS_KNOWN[word.charCodeAt(0)] = 1

/** Every place that has a word of the lexicon but for one character of like sound or shape, and no other word; in order. */
export function findNearWords(text: string): NearWord[] {
  const found: NearWord[] = []
  let first = text.charCodeAt(0)
  for (let at = 0; at + 1 < text.length; at++) {
    const second = text.charCodeAt(at + 1)
    const beginning = beginningOf(first, second)
    if ((beginning & BEGUN) !== 0) for (const word of BEGUN_BY.get(pairOf(first, second)) ?? NONE) add(nearWordAt(text, at, word))
    if ((beginning & SLIPPED) !== 0) {
      for (const word of OPENED_BY[first]!) if (second !== word.charCodeAt(1)) add(nearWordAt(text, at, word))
      for (const word of FOLLOWED_BY[second]!) if (first !== word.charCodeAt(0)) add(nearWordAt(text, at, word))
    }
    first = second
  }
  if (found.length === 0) return found
  // 脱贫攻艰 holds 攻艰: the longest is told.
  const holds = (a: NearWord, b: NearWord) => a.at <= b.at && b.end <= a.end && b.end - b.at < a.end - a.at
  return found
    .filter((one) => !found.some((other) => holds(other, one)) && !sharesKnownWord(text, one) && fallsApart(text, one))
    .sort((a, b) => a.at - b.at)

  function add(near: NearWord | null) {
    if (near !== null) found.push(near)
  }
}

function nearWordAt(text: string, at: number, right: string): NearWord | null {
  const differs = onlyDifference(text, at, right)
  if (differs < 0) return null
  const sign = text[at + differs]!
  if (!areLikeUnits(sign.charCodeAt(0), right.charCodeAt(differs))) return null
  if (right.length < LONG && STANDS_ALONE.has(sign)) return null
  const end = at + right.length
  const beside = differs === 0 ? text[at - 1] : differs === right.length - 1 ? text[end] : undefined
  return { wrong: text.slice(at, end), right, at, end, enclosed: beside === undefined || !HAN.test(beside) }
}

/** The one place where the text is not the word, -1 where it is the word or differs in more. */
function onlyDifference(text: string, at: number, word: string): number {
  if (at + word.length > text.length) return -1
  let differs = -1
  for (let index = 0; index < word.length; index++)
    if (text.charCodeAt(at + index) !== word.charCodeAt(index)) {
      if (differs >= 0) return -1
      differs = index
    }
  return differs
}

/** It is a right word, or one begins in it or ends in it: 建全 in 构建全域, 供应连 in 供应连片土地. */
function sharesKnownWord(text: string, { at, end, wrong }: NearWord): boolean {
  if (KNOWN.has(wrong)) return true
  for (const length of KNOWN_LENGTHS)
    for (let from = Math.max(0, at - length + 1); from < end; from++)
      if (BEGINS_KNOWN[text.charCodeAt(from)] === 1 && (from < at || from + length > end) && KNOWN.has(text.slice(from, from + length)))
        return true
  return false
}

/** The dictionary knows no word there, and none that begins or ends there: 守劳 falls apart before 耕地, and belongs to two words in 遵守劳动法. */
function fallsApart(text: string, { at, end }: NearWord): boolean {
  for (const { from, to } of wordsAround(text, at, end)) if (from < at || to > end || to - from === end - at) return false
  return true
}
