import { createHash } from 'node:crypto'
import {
  type CellOrigin,
  type Day,
  type Fact,
  type FactMatch,
  type FactMiss,
  fail,
  findSecrecyMarking,
  findSentence,
  matchFacts,
  type Outcome,
  resolveArea,
  succeed,
  type WantedFigure,
} from '@gangmu/domain'
import { detectFormat } from '@gangmu/reader'
import { cleanFileName } from '../../clean-file-name.ts'
import type { ReadReport } from '../../ports/report-reader.ts'
import { loadAreaIndex } from '../areas/load-area-index.ts'
import { OWN_AREA } from '../confirm-report.ts'
import type { Caller, Ports } from '../context.ts'
import type { CellView } from './form-view.ts'
import { areaOfUnit, type FormPorts } from './load-form-view.ts'
import { loadRoundForms, type ProposedCell, proposeCells, type RoundForm, type RoundPart } from './round-forms.ts'

type BulletinPorts = FormPorts & Pick<Ports, 'audit' | 'areas' | 'reader'>
export type BulletinFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** A figure that is asked and was not taken from the bulletin: why, and where it came nearest. */
export type LeftCell = Pick<ProposedCell, 'unitId' | 'unitName' | 'askId' | 'name' | 'unit' | 'period'> & {
  readonly miss: FactMiss
  readonly params: Readonly<Record<string, string | null>>
  readonly origins: readonly CellOrigin[]
}

/** What a bulletin brings; nothing of it is kept. `same` cells say already what it says. */
export type BulletinView = {
  readonly document: string
  readonly title: string | null
  readonly proposals: readonly ProposedCell[]
  readonly same: number
  readonly left: readonly LeftCell[]
}

/** Places of several figures that differ: enough to decide by. */
const MOST_ORIGINS = 5
const MOST_QUOTED = 500

/**
 * Reads a bulletin (统计月报, 经济运行通报) and proposes what it says of the figures asked in the forms the caller can fill in now. Fails as
 * `loadRoundForms`, `detectFormat` and `ReportReader` do, with `report-too-large`, `report-marked-secret`, and `collection-not-fillable` where no
 * form can be filled in.
 */
export const viewBulletin = async (
  ports: BulletinPorts,
  caller: Caller,
  part: RoundPart,
  { fileName, bytes }: BulletinFile,
  { maxBytes, today }: { readonly maxBytes: number; readonly today: Day },
): Promise<Outcome<BulletinView>> => {
  if (bytes.length > maxBytes) return fail('report-too-large', { limit: Math.floor(maxBytes / 1024 / 1024) })
  const detected = detectFormat(bytes, fileName)
  if (!detected.ok) return detected
  const loaded = await ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await loadRoundForms(ports, tx, caller, part, today)
    if (!found.ok) return found
    const open = found.value.forms.filter(({ isOpen }) => isOpen)
    if (open.length === 0) return fail('collection-not-fillable')
    return succeed({ open, areas: await loadAreaIndex(ports, tx), space: await ports.spaces.getSpace(tx) })
  })
  if (!loaded.ok) return loaded
  const read = await ports.reader.read(async () => ({ bytes, options: { fileName } }))
  if (!read.ok) return read
  const marking = findSecrecyMarking(read.value.lines)
  if (marking !== null) return fail('report-marked-secret', { marking })
  const { open, areas, space } = loaded.value
  const { reading } = read.value
  const document = cleanFileName(fileName)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const originOf = (fact: Fact): CellOrigin => placeFact(fact, read.value, { document, sha256 })
  const seen = open.map((form) => {
    const own = areaOfUnit(form.knowledge.unit, space?.areaId ?? OWN_AREA)
    const at = form.knowledge.whole.round.month
    const isArea = (name: string): boolean => {
      if (own === OWN_AREA) return name === space?.name
      const resolved = resolveArea(name, at, areas)
      return resolved !== null && ('area' in resolved ? [resolved.area] : resolved.candidates).some(({ id }) => id === own)
    }
    return weighMatches(form, matchFacts(wantedOf(form), reading, isArea), originOf, caller)
  })
  const view = {
    ...{ document, title: reading.report.title },
    proposals: seen.flatMap(({ proposals }) => proposals),
    same: seen.reduce((sum, { same }) => sum + same, 0),
    left: seen.flatMap(({ left }) => left),
  }
  await ports.unitOfWork.run(caller.spaceId, (tx) =>
    ports.audit.append(tx, {
      actor: caller.actor,
      action: 'collection.bulletin',
      subject: `collection:${part.roundId}`,
      details: { sha256, facts: reading.facts.length, proposals: view.proposals.length },
    }),
  )
  return succeed(view)
}

const wantedOf = ({ knowledge, cells }: RoundForm): readonly WantedFigure[] =>
  cells.flatMap(({ id: key, sort, indicator, name, unit, period, traits }) => {
    if (sort !== 'figure' || indicator === null) return []
    const scope = knowledge.index.byCode.get(indicator)?.scope ?? []
    return [{ key, indicator, name, unit, period, kind: traits.kind, accrual: traits.accrual, scope }]
  })

const weighMatches = (form: RoundForm, matches: readonly FactMatch[], originOf: (fact: Fact) => CellOrigin, caller: Caller) => {
  const { unit } = form.knowledge
  const cells = new Map(form.cells.map((cell) => [cell.id, cell]))
  const fresh = matches.filter(({ key, value }) => value !== null && value !== cells.get(key)!.raw)
  const suggested = fresh.map(({ key, value, facts }) => ({
    ...{ askId: key, raw: value!, sentence: cells.get(key)!.sentence, cell: null },
    origin: originOf(facts[0]!),
  }))
  const left = matches.flatMap((match): readonly LeftCell[] => {
    if (match.value !== null) return []
    const { name, unit: measure, period } = cells.get(match.key) as CellView
    return [
      {
        ...{ unitId: unit.id, unitName: unit.shortName ?? unit.name, askId: match.key, name, unit: measure, period },
        ...{ miss: match.miss, params: match.params, origins: match.facts.slice(0, MOST_ORIGINS).map(originOf) },
      },
    ]
  })
  const taken = matches.length - left.length
  return { proposals: proposeCells(form, suggested, caller), same: taken - fresh.length, left }
}

const placeFact = (
  { line, start, end }: Fact,
  { lines, reading }: ReadReport,
  document: Pick<CellOrigin, 'document' | 'sha256'>,
): CellOrigin => {
  const text = lines[line - 1]!
  const sentence = findSentence(text, start, end)
  const quote = text.slice(sentence.start, sentence.end).trim().slice(0, MOST_QUOTED).toWellFormed()
  return { ...document, line, place: reading.places?.[line - 1] ?? null, quote }
}
