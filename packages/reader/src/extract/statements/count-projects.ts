import type { Statement } from '@gangmu/domain'
import { isSpace, tableOf } from '../../characters.ts'
import { matchesOf } from '../../matches-of.ts'
import { placeOf } from '../../segment/read-rows.ts'
import { type Piece, splitOutside } from '../split-list.ts'

const STAGE =
  /未开工|(?:新|拟)?开工|续建|在建|新建|扩建|竣工(?:投产|投用)?|完工|建成(?:投产|投用|投运|运营)?|投产|投用|达产|前期|储备|谋划|策划|签约|落地|收尾|结转|停工|停建/
const COUNT = /(\d{1,4})\s*[个项](?![月百分])/g

type Count = {
  readonly value: number
  readonly piece: Piece
  readonly end: number
  readonly stage: string | null
  readonly sentence: number
}

/** What stands between a whole and its parts where they do not add up: stages overlap, or some are not told. */
const PARTED = new RegExp(`^[^。]{0,16}(?:其中|中[，、]|（|项目(?:现?已|均)?(?:${STAGE.source}))`)

/** Three times a digit right before 个 or 项, but for blanks. */
function countsThrice(text: string): boolean {
  let found = 0
  for (let i = 1; i < text.length && found < 3; i++) {
    if (COUNTERS[text.charCodeAt(i)] === 0) continue
    let before = i - 1
    while (before > 0 && isSpace(text.charCodeAt(before))) before--
    const code = text.charCodeAt(before)
    if (code >= 0x30 && code <= 0x39) found++
  }
  return found === 3
}
const COUNTERS = tableOf('个项')

/**
 * A whole of projects with its parts by stage (`重点项目60个，其中新开工20个、续建40个`; `60个项目中，竣工31个、在建29个`): the stages are its
 * classes. None of them is a verdict: a project still under way is as good as planned.
 */
export function countProjects(text: string, line: number): Statement[] {
  // A whole and two parts: most lines have no three counts, and are not taken apart.
  if (!text.includes('项目') || !countsThrice(text)) return []
  const counts = countsOf(text)
  const totals = counts.filter((c) => c.stage === null)
  const out: Statement[] = []
  for (const parts of runsOfStages(counts)) {
    const sum = parts.reduce((all, c) => all + c.value, 0)
    const before = totals.filter((t) => t.end < parts[0]!.end)
    const total =
      before.findLast((t) => t.value === sum) ??
      before.findLast((t) => parts.every((c) => c.value <= t.value) && PARTED.test(text.slice(t.end, parts[0]!.end)))
    if (!total || out.some((s) => s.total === total.value && s.start === total.piece.start)) continue
    const stop = parts.at(-1)!.end
    const place = placeOf(line, text, total.piece.start, /[）)]/.test(text[stop] ?? '') ? stop + 1 : stop)
    out.push({
      ...place,
      quote: text.slice(place.start, place.end),
      of: 'projects',
      total: total.value,
      met: null,
      missed: null,
      undetermined: null,
      classes: Object.fromEntries(parts.map((c) => [c.stage!, c.value])),
      names: [],
    })
  }
  return out
}

/** Counts of whole projects and of projects at a stage; 另储备8个 is another set and left out. */
function countsOf(text: string): Count[] {
  // What a bracket counts is read like the clauses around it. Offsets stay.
  const opened = text.replace(/[（(](?=[^（）()]{2,80}[）)])|[）)]/g, '，')
  return splitOutside(opened, '。！？').flatMap((sentence, index) =>
    splitOutside(opened, '，、；;：:', sentence.start, sentence.end).flatMap((piece) => {
      if (!piece.text.includes('个') && !piece.text.includes('项')) return []
      const found = matchesOf(piece.text, COUNT)
      if (found.length > 2 || /^(?:另|另外|此外|同时)/.test(piece.text)) return []
      return found.flatMap((m, k) => {
        // 64个项目已开工58个: what follows a count up to the next is the next one's.
        const from = k === 0 ? 0 : found[0]!.index + found[0]![0].length
        const words = found.length === 1 ? piece.text : k === 0 ? piece.text.slice(0, m.index) : piece.text.slice(from)
        const stage = STAGE.exec(words)?.[0] ?? null
        if (stage === null && !piece.text.includes('项目')) return []
        return [{ value: Number(m[1]), piece, end: piece.start + m.index + m[0].length, stage, sentence: index }]
      })
    }),
  )
}

/** Counts by stage that follow each other within a sentence, each stage once. */
function runsOfStages(counts: readonly Count[]): Count[][] {
  const runs: Count[][] = []
  let before: Count | null = null
  for (const count of counts) {
    if (count.stage !== null) {
      const run = runs.at(-1)
      const goesOn = before !== null && before.stage !== null && before.sentence === count.sentence
      if (run && goesOn && !run.some((c) => c.stage === count.stage)) run.push(count)
      else runs.push([count])
    }
    before = count
  }
  return runs.filter((run) => run.length >= 2)
}
