import type { PlanHeader, TargetSystem } from '@gangmu/domain'
import type { PlanLineView } from './plan-line.ts'

/** A line as it is being typed: every field a text, '' for none. Of the targets one system is changed at a time. */
export type LineDraft = {
  /** From 1, among the lines of the plan. */
  readonly position: string
  readonly no: string
  readonly name: string
  readonly unit: string
  readonly group: string
  readonly core: boolean
  readonly nature: string
  readonly definition: string
  readonly indicator: string
  readonly system: TargetSystem
  readonly targets: Readonly<Partial<Record<TargetSystem, string>>>
  readonly rationale: string
}

type Printed = Omit<LineDraft, 'position' | 'system' | 'targets' | 'rationale'>
const PRINTED: readonly (keyof Printed)[] = ['no', 'name', 'unit', 'group', 'core', 'nature', 'definition', 'indicator']

export const toDraft = (line: PlanLineView, plan: Pick<PlanHeader, 'year' | 'areaId'>, system: TargetSystem, position = ''): LineDraft => {
  const own = [line.target, ...line.targets].filter(
    (target) => target !== null && target.splitOf === null && target.period === String(plan.year) && target.subject.id === plan.areaId,
  )
  return {
    position,
    no: line.no ?? '',
    name: line.name,
    unit: line.unit ?? '',
    group: line.group ?? '',
    core: line.core,
    nature: line.nature ?? '',
    definition: line.definition ?? '',
    indicator: line.indicator ?? '',
    system,
    targets: Object.fromEntries(own.map((target) => [target!.system, target!.text])),
    rationale: '',
  }
}

export const EMPTY_LINE: LineDraft = {
  position: '',
  no: '',
  name: '',
  unit: '',
  group: '',
  core: false,
  nature: '',
  definition: '',
  indicator: '',
  system: 'congress',
  targets: {},
  rationale: '',
}

export const targetOfSystem = ({ targets }: LineDraft, system: TargetSystem): string => targets[system] ?? ''

/** What of a line was changed; `target` for the target of the system. */
const changedFields = (before: LineDraft, after: LineDraft, system: TargetSystem): readonly string[] => [
  ...PRINTED.filter((field) => before[field] !== after[field]),
  ...(isPosition(after.position) && before.position !== after.position ? ['position'] : []),
  ...(targetOfSystem(before, system) === targetOfSystem(after, system) ? [] : ['target']),
]

const isPosition = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text)

const orNull = (value: string | boolean) => (typeof value === 'boolean' ? value : value.trim() || null)

/** The change as the server takes it: nothing but what differs, of the targets that of one system; null where nothing does. */
export const toEdit = (before: LineDraft, after: LineDraft, system: TargetSystem): Readonly<Record<string, unknown>> | null => {
  const changed = changedFields(before, after, system)
  if (changed.length === 0) return null
  const fields = PRINTED.filter((field) => changed.includes(field)).map((field) => [field, orNull(after[field])])
  const target = { system, text: targetOfSystem(after, system).trim(), rationale: after.rationale.trim() || null }
  const position = changed.includes('position') && { position: Number(after.position) }
  return { ...Object.fromEntries(fields), ...position, ...(changed.includes('target') && { target }) }
}

/** A new line as the server takes it. */
export const toWrittenLine = (draft: LineDraft) => ({
  no: orNull(draft.no),
  name: draft.name.trim(),
  unit: orNull(draft.unit),
  group: orNull(draft.group),
  core: draft.core,
  nature: orNull(draft.nature),
  definition: orNull(draft.definition),
  target: orNull(targetOfSystem(draft, 'congress')),
})
