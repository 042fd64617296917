import { FINDING_ACTIONS, FINDING_SEVERITIES, FINDING_STATES, RELATIONS, RULE_FAMILIES } from '@gangmu/domain'
import { z } from 'zod'
import { MOST_CHECKED_CHARACTERS, MOST_JOINT_REPORTS } from './check-limits.ts'
import { filePlaceSchema } from './reading-schema.ts'
import { reportSummarySchema } from './report-schema.ts'
import { ruleSeveritySchema } from './setting-schema.ts'

const count = z.int().nonnegative()
const key = z.string().min(1).max(64)
const severity = z.enum(FINDING_SEVERITIES)
const state = z.enum(FINDING_STATES)
const reason = z.string().trim().min(1).max(2_000)
const unit = z.object({ id: z.uuid(), name: z.string() })

/** `new`: the version before had it not; `still`: it had it too. */
const SINCE = ['new', 'still'] as const

/**
 * A sentence (or a row of a table) with places of a finding marked: `text` begins at `start` of the line; marks are places of the line, in
 * UTF-16, so that they open as evidence. Of `place` the runs are left out. `reportId` null: of a text that is not kept.
 */
export const sourceSentenceSchema = z
  .object({
    reportId: z.uuid().nullable(),
    line: z.int().positive(),
    /** The row of a table, where the line is a cell of its own and says nothing by itself. */
    row: z.string().exactOptional(),
    start: count,
    text: z.string(),
    marks: z.array(z.object({ start: count, end: count })),
    place: filePlaceSchema.nullable(),
  })
  .meta({ id: 'SourceSentence', description: 'A sentence of a report with the places marked that do not agree.' })

/** `undoes` is the batch it takes back. `unit` only where it was forwarded. */
export const findingDecisionSchema = z
  .object({
    key,
    action: z.enum(FINDING_ACTIONS),
    reason: z.string().nullable(),
    unit: unit.nullable(),
    reportId: z.uuid(),
    /** Title of that report, or the name of its file. */
    reportTitle: z.string(),
    batch: z.int().positive(),
    undoes: z.int().positive().nullable(),
    decidedBy: z.string(),
    decidedAt: z.iso.datetime(),
  })
  .meta({ id: 'FindingDecision', description: 'What somebody decided of a finding, and on which report.' })

const described = {
  key,
  rule: z.string(),
  ruleName: z.string(),
  /** Null for a rule that is no more. */
  family: z.enum(RULE_FAMILIES).nullable(),
  /** As the space wants it, which may be otherwise than the rule says. */
  severity,
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What does not agree, with the arithmetic. */
  said: z.string(),
  /** What would make it right; empty where nothing more can be said. */
  right: z.string(),
  values: z.array(z.union([z.string(), z.number()])),
  /** In the order of the finding's places: the one most likely wrong first. */
  sentences: z.array(sourceSentenceSchema),
}

/** A finding nobody decides on: of a text that is not kept, or of the version before. */
export const describedFindingSchema = z.object(described).meta({ id: 'DescribedFinding', description: 'A finding in words.' })

export const checkedFindingSchema = z
  .object({
    ...described,
    /** Counts from 0 through all findings of the reading; tells apart two that share a key. */
    index: count,
    state,
    /** The one that holds on the key, also where `state` is `open` because it was taken of another document; null where none does. */
    decision: findingDecisionSchema.nullable(),
    since: z.enum(SINCE).nullable(),
    /** Who answers for the indicator it is about. */
    proposedUnit: unit.nullable(),
  })
  .meta({ id: 'CheckedFinding', description: 'A finding in words, with where it stands.' })

const reportRef = z.object({ id: z.uuid(), title: z.string(), readingId: z.uuid() })

export const checksQuerySchema = z.object({
  severity: severity.exactOptional(),
  state: state.exactOptional(),
  rule: z.string().max(100).exactOptional(),
  since: z.enum(SINCE).exactOptional(),
  limit: z.coerce.number<string>().int().min(1).max(500).default(200),
  cursor: z.string().max(200).exactOptional(),
})

export const checksSchema = z
  .object({
    readingId: z.uuid(),
    /** The report was read or checked by another version: reading it again may find otherwise. */
    stale: z.boolean(),
    /** Of all findings, whatever is filtered; every number on the page is a sum of these. */
    tally: z.array(z.object({ rule: z.string(), severity, state, since: z.enum(SINCE).nullable(), findings: count })),
    findings: z.array(checkedFindingSchema),
    /** How many fit the filter. */
    total: count,
    next: z.string().nullable(),
    /** The version of the document before this one; `sameRules` false: it was checked by another version, so differences may be the rules'. */
    previous: reportRef.extend({ sameRules: z.boolean() }).nullable(),
    /** What the version before had and this one has no more; places are in that version. */
    resolved: z.array(describedFindingSchema),
  })
  .meta({ id: 'Checks', description: 'What the rules found in the latest reading of a report, and what was decided of it.' })

/** At most this many at once. */
const MOST_FINDINGS = 500

const findingDecisionDraftSchema = z.discriminatedUnion('action', [
  z.strictObject({ key, action: z.literal('verified'), reason }),
  z.strictObject({ key, action: z.literal('forwarded'), unitId: z.uuid(), reason: reason.exactOptional() }),
  z.strictObject({ key, action: z.enum(['to-fix', 'fixed', 'reopened']), reason: reason.exactOptional() }),
])

/**
 * `readingId` is the reading that was looked at; decisions are refused where another one has taken its place. `against` names the report
 * whose joint check had the findings; without it they are the report's own. A decision covers every finding of the key.
 */
export const findingDecisionsSchema = z
  .object({
    readingId: z.uuid(),
    against: z.uuid().exactOptional(),
    decisions: z.array(findingDecisionDraftSchema).min(1).max(MOST_FINDINGS),
  })
  .meta({ id: 'FindingDecisions', description: 'Decisions of one act; all of them are kept, or none.' })

export const findingBatchSchema = z.object({ batch: z.int().positive(), decisions: count })
export const findingBatchParamsSchema = z.object({ batch: z.coerce.number<string>().int().positive().max(2_147_483_647) })
export const findingKeyQuerySchema = z.object({ key })
/** Newest first. */
export const findingHistorySchema = z.object({ decisions: z.array(findingDecisionSchema) })

export const suppressionSchema = findingDecisionSchema
  .extend({ rule: z.string(), ruleName: z.string(), family: z.enum(RULE_FAMILIES).nullable(), said: z.string() })
  .meta({ id: 'Suppression', description: 'A finding that was verified, and is no longer held against any report.' })
export const suppressionListSchema = z.object({ suppressions: z.array(suppressionSchema), next: z.string().nullable() })
export const suppressionParamsSchema = z.object({ key })
export const takeBackSchema = z.object({ reason: reason.exactOptional() })

export const ruleSchema = z
  .object({
    id: z.string(),
    family: z.enum(RULE_FAMILIES),
    name: z.string(),
    why: z.string(),
    /** Texts it speaks up for, and texts it lets pass. */
    invalid: z.array(z.string()),
    valid: z.array(z.string()),
    /** As shipped. */
    severity,
    /** As it holds in the space, `off` where it is switched off; and why, where the space says so. */
    effective: ruleSeveritySchema,
    reason: z.string().nullable(),
  })
  .meta({ id: 'Rule', description: 'A rule of the checker, explained, and how it weighs in the space.' })

/** `version` counts the changes of rules in the space; it goes with every change as If-Match. */
export const ruleListSchema = z.object({ version: count, rules: z.array(ruleSchema) })
export const ruleParamsSchema = z.object({ rule: z.string().max(100) })
/** `severity` null: as shipped again. */
export const ruleChangeSchema = z.object({ severity: ruleSeveritySchema.nullable(), reason: z.string().trim().min(1).max(500) })
export const changedRuleSchema = z.object({ version: count, rule: ruleSchema })

export const relatedReportsSchema = z.object({ related: z.array(z.object({ relation: z.enum(RELATIONS), report: reportSummarySchema })) })

/** `reports`: ids with commas between them. */
export const jointQuerySchema = z.object({
  reports: z
    .string()
    .max(300)
    .transform((ids) => [...new Set(ids.split(','))])
    .pipe(z.array(z.uuid()).min(2).max(MOST_JOINT_REPORTS)),
})

/** A finding between two reports: decided on at `reportId` with `against`. */
export const jointFindingSchema = z
  .object({
    ...described,
    index: count,
    reportId: z.uuid(),
    against: z.uuid(),
    state,
    decision: findingDecisionSchema.nullable(),
    proposedUnit: unit.nullable(),
  })
  .meta({ id: 'JointFinding', description: 'What two reports say otherwise; sentences name the report they are of.' })

export const jointChecksSchema = z
  .object({
    reports: z.array(reportRef.extend({ kind: z.string().nullable(), reportYear: z.int().nullable(), planYear: z.int().nullable() })),
    /** `reportId` is held against `against`. Two reports that are in no pair have nothing to do with each other. */
    pairs: z.array(z.object({ reportId: z.uuid(), against: z.uuid(), relation: z.enum(RELATIONS), findings: count })),
    findings: z.array(jointFindingSchema),
  })
  .meta({ id: 'JointChecks', description: 'Reports held against each other.' })

/** Units to which findings of the report are forwarded now. */
export const confirmationListSchema = z.object({ units: z.array(unit.extend({ findings: count })) })
export const confirmationParamsSchema = z.object({ id: z.uuid(), unit: z.uuid() })

/** The least severity that is written into the file. */
export const checkedFileQuerySchema = z.object({ severity: severity.default('提示') })

export const textToCheckSchema = z
  .object({ text: z.string().trim().min(1).max(MOST_CHECKED_CHARACTERS) })
  .meta({ id: 'TextToCheck', description: 'Text to check. Nothing of it is kept.' })

export const textChecksSchema = z
  .object({ findings: z.array(describedFindingSchema) })
  .meta({ id: 'TextChecks', description: 'What the rules found in a text that is not kept; lines are those of the text.' })
