import { addable, isChange, type PassageFigure } from '../../lib/passage-figures.ts'
import { isComplete } from './complete-parts.ts'

/**
 * Parts printed behind a whole. `wholes`: the figures in front of them they may belong to, the likeliest first.
 * named: known by their names; split: 按…分; seen: 按…看, which may leave parts out; bracket: （甲3个、乙2个）; among: 其中; total:
 * 甲3个、乙2个，合计5个; far: 其中 and what follows beyond its clause, which belongs to it only where the parts are known to be all.
 */
export type Enumeration = {
  readonly manner: 'named' | 'split' | 'seen' | 'bracket' | 'among' | 'far' | 'total'
  readonly wholes: readonly PassageFigure[]
  readonly parts: readonly PassageFigure[]
}

type Region = { readonly manner: 'split' | 'seen' | 'bracket' | 'among' | 'far'; readonly from: number; readonly to: number }

/** How many figures in front of an enumeration its whole may stand. */
const REACH = 10

/** Every list of figures of one unit that a word or a bracket announces as the parts of something. */
export function announcedEnumerations(text: string, figures: readonly PassageFigure[]): Enumeration[] {
  const taken = new Set<PassageFigure>()
  const found: Enumeration[] = []
  for (const region of regionsIn(text)) {
    const enumerations = enumerationsIn(region, text, figures, taken)
    found.push(...enumerations)
    // The parts of one axis are no whole of the next.
    if (region.manner === 'split' || region.manner === 'seen')
      for (const { parts } of enumerations) for (const part of parts) taken.add(part)
  }
  return [...found, ...totalsBehind(figures)]
}

const AXIS =
  '[按从][^，。：；、（）%\\d]{1,12}?(?:来看|看|分类|划分|分)[，,：:]|分(?:产业|城乡|投资主体|经营地|消费类型|消费形态|行业|类别|领域|阶段)看?[，,：:]'
const MARK = new RegExp(`${AXIS}|其中`, 'g')
/** What ends a list: the sentence, the next axis, a turn to something else. */
const ENDS = new RegExp(`。|${AXIS}|[，。；、](?:另|此外|同时|还有|并|已)`, 'g')
const NO_PARTS = /^[（(](?:含|包括|包含|不含|其中|如|较|比|同比|约|占|注|见|详)/

function regionsIn(text: string): Region[] {
  const regions: Region[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const from = index + mark.length
    if (mark !== '其中') regions.push({ manner: /[分类][，,：:]$/.test(mark) ? 'split' : 'seen', from, to: sentenceEnd(text, from) })
    else {
      const [clause, sentence] = [clauseEnd(text, from), sentenceEnd(text, from)]
      regions.push({ manner: 'among', from, to: clause })
      if (clause < sentence && text[clause] === '；') regions.push({ manner: 'far', from, to: sentence })
    }
  }
  for (const { 0: bracket, index } of text.matchAll(/[（(][^（()）。]{4,160}[)）]/g))
    if (!NO_PARTS.test(bracket)) regions.push({ manner: 'bracket', from: index + 1, to: index + bracket.length - 1 })
  return regions
}

const sentenceEnd = (text: string, from: number): number => {
  ENDS.lastIndex = from
  return ENDS.exec(text)?.index ?? text.length
}

/** 其中 in the middle of a sentence ends with its clause, at the head of one, or before a colon, with the sentence. */
function clauseEnd(text: string, from: number): number {
  const clause = /^[：:，,]/.test(text.slice(from)) ? -1 : text.indexOf('；', from)
  return Math.min(...[sentenceEnd(text, from), clause, closingBracket(text, from)].filter((at) => at >= 0))
}

/** Where the bracket closes in which `from` stands, or -1. */
function closingBracket(text: string, from: number): number {
  const at = text.slice(from).search(/[（()）]/)
  return at >= 0 && /[)）]/.test(text[from + at]!) ? from + at : -1
}

function enumerationsIn(
  { manner, from, to }: Region,
  text: string,
  figures: readonly PassageFigure[],
  taken: ReadonlySet<PassageFigure>,
): Enumeration[] {
  const inside = figures.filter((one) => one.from >= from && one.to <= to && isPart(one))
  const ahead = figures.filter((one) => one.to <= from && isPart(one) && !taken.has(one)).slice(-REACH)
  if (inside.length < 2 || ahead.length === 0) return []
  return axesOf(inside, from, text, manner)
    .filter((parts) => parts.length > 1)
    .map((parts, _, axes) => ({
      manner,
      wholes: wholesFor(
        parts,
        ahead.filter((one) => !isOfOtherAxis(one, parts, axes, from, text)),
        from,
        text,
        manner,
      ),
      parts,
    }))
    .filter(({ wholes }) => wholes.length > 0)
}

const isPart = (figure: PassageFigure): boolean =>
  (figure.fact.measure === 'count' || figure.fact.measure === 'level') &&
  figure.quantity.form === 'number' &&
  !isChange(figure) &&
  !MEAN.test(figure.fact.subject)

const MEAN = /人均|户均|亩均|地均|平均|每[万千百]?[人户亩]|居民.*收入/

/**
 * Figures of one unit are one axis. A word that leads to several of them (计划投资41.5亿元 … 计划投资26.4亿元) is an axis of its own, so
 * that amounts and sub-amounts are not thrown together.
 */
function axesOf(figures: readonly PassageFigure[], from: number, text: string, manner: Region['manner']): PassageFigure[][] {
  const units: PassageFigure[][] = []
  for (const figure of figures) {
    const unit = units.find(([first]) => addable(first!, figure))
    if (unit) unit.push(figure)
    else units.push([figure])
  }
  return units.flatMap((unit) => {
    const labelled = new Map<string, PassageFigure[]>()
    for (const figure of unit) {
      const label = labelOf(figure, from, text)
      if (label !== '') labelled.set(label, [...(labelled.get(label) ?? []), figure])
    }
    const repeated = [...labelled.values()].filter(({ length }) => length > 1)
    const heads = unit.filter((figure) => !repeated.some((axis) => axis.includes(figure)))
    return [manner === 'among' && !isComplete(heads) ? runOf(heads) : heads, ...repeated]
  })
}

const labelOf = ({ from: at, before }: PassageFigure, from: number, text: string): string =>
  bare(text.slice(Math.max(from, at - before.length), at))

const bare = (words: string): string =>
  words.replace(/[（(][^（()）]*[)）]/g, '').replace(/[，。；：、,;:（）()\s—-]|分别|其中|和|与|及|为/g, '')

/** Behind 其中 only what is strung together belongs to the list: 出口19亿元、进口6亿元，接待游客… */
function runOf(figures: readonly PassageFigure[]): PassageFigure[] {
  const next = figures.findIndex(({ before }, at) => at > 0 && !/^(?:[、和与及]|（[^）]*）[、和与及])/.test(before))
  // 其中企业890户，经营主体总量达3.78万户: two figures with a comma between them are two facts.
  if (next === 1) return figures.length > 2 && !figures.some(({ before }) => TOTALS.test(before)) ? [...figures] : []
  return next < 0 ? [...figures] : figures.slice(0, next)
}

/** 共完成29项 is the whole of what was 完成, not of the heads beside it. */
const isOfOtherAxis = (
  whole: PassageFigure,
  parts: readonly PassageFigure[],
  axes: readonly (readonly PassageFigure[])[],
  from: number,
  text: string,
): boolean =>
  axes.some((axis) => {
    const label = axis === parts ? '' : labelOf(axis[1]!, from, text)
    return label !== '' && axis.every((part) => labelOf(part, from, text) === label) && bare(whole.before).endsWith(label)
  })

const TOTALS = /总量|总数|总额|累计|合计|共有|共计/

function wholesFor(
  parts: readonly PassageFigure[],
  ahead: readonly PassageFigure[],
  from: number,
  text: string,
  manner: Region['manner'],
): PassageFigure[] {
  const nearest = ahead.filter((one) => addable(one, parts[0]!)).reverse()
  if (manner === 'bracket') return nearest.filter(({ to }) => to === from - 1)
  const label = labelOf(parts[1]!, from, text)
  const shared = parts.every((part) => labelOf(part, from, text) === label) ? label : ''
  // 投资180亿元，其中工业投资72亿元；分产业看: parts of a whole are divided after the whole itself.
  if (shared === '') return [...nearest.filter((one) => !isOwnPart(one)), ...nearest.filter(isOwnPart)]
  const named = nearest.filter(({ before }) => bare(before).endsWith(shared) || (bare(before) !== '' && shared.endsWith(bare(before))))
  return named.length > 0 ? [...named, ...nearest.filter((one) => !named.includes(one))] : []
}

const isOwnPart = ({ before, fact }: PassageFigure): boolean =>
  fact.scope.includes('其中') || /(?:其中|[（(]含)[^，。；]{0,12}$/.test(before)

const TOTAL = /^[^。；]{0,30}[，、（(](?:三者|两者|二者|四者)?(?:合计|共计|总计)(?:为|达|达到|完成|实现)?$/

/** 甲43.2亿元、乙28.5亿元和丙16.3亿元，合计88.0亿元. */
function totalsBehind(figures: readonly PassageFigure[]): Enumeration[] {
  return figures.flatMap((whole, at) => {
    if (!isPart(whole) || !TOTAL.test(whole.before)) return []
    const ahead = figures.slice(0, at).filter((one) => isPart(one) && addable(one, whole))
    const start = ahead.findLastIndex(({ before }, k) => k === 0 || !/^[、和与及]/.test(before))
    const parts = ahead.slice(start)
    return parts.length > 1 ? [{ manner: 'total', wholes: [whole], parts }] : []
  })
}
