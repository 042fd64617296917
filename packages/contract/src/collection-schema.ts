import {
  ASK_SORTS,
  CELL_SOURCES,
  type CellOrigin,
  type CellTraits,
  ENTRY_FINDINGS,
  type EntryFinding,
  type EntryFindingCode,
  type EstimateDetails,
  FORM_ACTS,
  type FormFooter,
  type FormPlace,
  type KnownFigure,
  ROUND_FORMS,
  ROUND_KINDS,
  ROUND_STATES,
  type RoundMetadata,
  STEP_KINDS,
  STEP_UNITS,
  TIMELINESS,
  VINTAGES,
} from '@gangmu/domain'
import { z } from 'zod'
import { day, monthSchema } from './day-schema.ts'
import { problemSchema } from './problem.ts'
import { filePlaceSchema } from './reading-schema.ts'
import { entryRulesSchema } from './setting-schema.ts'

const text = (most: number) => z.string().trim().max(most)
const said = (most: number) => text(most).min(1).nullable()
const instant = z.iso.datetime()
const nameOf = z.object({ id: z.uuid(), name: z.string() })

export const formParamsSchema = z.object({ id: z.uuid(), unit: z.uuid() })
export const proposalQuerySchema = z.object({ month: monthSchema })
export const burdenQuerySchema = z.object({ from: day, to: day })

const metadataSchema = z.object({
  tableNo: said(100),
  basis: said(500),
  approvalNo: said(200),
  validUntil: day.nullable(),
}) satisfies z.ZodType<RoundMetadata>

export const footerSchema = z.object({
  head: text(40),
  reviewer: text(40),
  filler: text(40),
  phone: text(40),
  reportedOn: z.union([day, z.literal('')]),
}) satisfies z.ZodType<FormFooter>

export const estimateDetailsSchema = z.object({
  basis: text(2_000),
  proposal: text(200),
  proposalReason: text(2_000),
  done: text(4_000),
  cause: text(4_000),
  problem: text(4_000),
  measure: text(4_000),
  attachmentIds: z.array(z.uuid()).max(20),
}) satisfies z.ZodType<EstimateDetails>

/** Where a figure was read out of a bulletin. */
export const cellOriginSchema = z.object({
  document: text(200).min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  line: z.int().positive(),
  place: filePlaceSchema.nullable(),
  quote: text(1_000),
}) satisfies z.ZodType<CellOrigin>

/** What stands in a cell, as it is sent. */
export const cellContentSchema = z.object({
  raw: text(200),
  sentence: text(1_000).nullable().default(null),
  details: estimateDetailsSchema.nullable().default(null),
})

export const cellsBodySchema = z
  .object({
    cells: z
      .array(
        cellContentSchema.extend({
          askId: z.uuid(),
          /** The version it was written over; 0 where nobody had filled the cell. */
          base: z.int().nonnegative(),
          source: z.enum(CELL_SOURCES).exclude(['known']).default('api'),
          /** Of source `bulletin`: where it was read. */
          origin: cellOriginSchema.nullable().default(null),
        }),
      )
      .min(1)
      .max(2_000),
  })
  .meta({ id: 'CollectionCells', description: 'Cells as they were filled in; each is weighed by itself.' })

export const roundBodySchema = z
  .object({
    kind: z.enum(ROUND_KINDS),
    form: z.enum(ROUND_FORMS),
    title: text(200).min(1),
    month: monthSchema,
    deadline: day,
    metadata: metadataSchema,
    /** Estimates of January to that month instead of the year. */
    estimateMonth: monthSchema.nullable().default(null),
    asks: z
      .array(
        z.object({
          lineId: z.uuid().nullable().default(null),
          indicator: said(200).default(null),
          unitId: z.uuid(),
          providerId: z.uuid().nullable().default(null),
          sorts: z.array(z.enum(ASK_SORTS)).min(1).max(2),
        }),
      )
      .min(1)
      .max(2_000),
    open: z.boolean().default(false),
  })
  .meta({ id: 'CollectionRoundDraft', description: 'What is asked of whom for a month.' })

export const roundChangeSchema = z.object({
  title: text(200).min(1),
  deadline: day,
  metadata: metadataSchema,
  state: z.enum(ROUND_STATES),
  /** Why the deadline of a round that is open was moved; the units are told. */
  reason: text(1_000).nullable().default(null),
})

const actSchema = z.object({ act: z.enum(FORM_ACTS), reason: text(1_000).nullable().default(null) })
export const formActBodySchema = actSchema.extend({ footer: footerSchema.nullable().default(null) })
export const bulkActBodySchema = actSchema.extend({
  act: z.enum(['approve', 'lock', 'return']),
  unitIds: z.array(z.uuid()).min(1).max(500),
})
export const bulkMovedSchema = z.object({
  moved: z.array(z.uuid()),
  refused: z.array(z.object({ unitId: z.uuid(), failure: problemSchema.pick({ code: true, params: true }) })),
})

const roundShape = {
  id: z.uuid(),
  kind: z.enum(ROUND_KINDS),
  form: z.enum(ROUND_FORMS),
  title: z.string(),
  month: z.string(),
  deadline: z.string(),
  metadata: z.object({
    tableNo: z.string().nullable(),
    basis: z.string().nullable(),
    approvalNo: z.string().nullable(),
    validUntil: z.string().nullable(),
  }),
  state: z.enum(ROUND_STATES),
  openedAt: instant.nullable(),
  version: z.int(),
  createdBy: z.string(),
  createdAt: instant,
}
export const roundSchema = z
  .object(roundShape)
  .meta({ id: 'CollectionRound', description: 'A round of 数据报送: 数据报送表 or 调度表, never 统计报表.' })

const formActs = z.array(z.enum(FORM_ACTS))

export const formLineSchema = z.object({
  roundId: z.uuid(),
  unit: nameOf,
  /** Code of the step that is awaited, or `locked`; in words `collection.step.<code>` where `stepLabel` is null. */
  step: z.string(),
  stepLabel: z.string().nullable(),
  cells: z.int(),
  filled: z.int(),
  doubtful: z.int(),
  submittedBy: z.string().nullable(),
  firstSubmittedOn: z.string().nullable(),
  timeliness: z.enum(TIMELINESS).nullable(),
  acts: formActs,
  version: z.int(),
})
export const roundViewSchema = z
  .object({ ...roundShape, forms: z.array(formLineSchema), waiting: z.int() })
  .meta({ id: 'CollectionRoundView', description: 'A round with the forms the caller may see; `waiting` of them wait for the caller.' })
export const roundListSchema = z.object({ rounds: z.array(roundViewSchema) })

export const proposalSchema = z
  .object({
    planId: z.uuid().nullable(),
    year: z.int(),
    lines: z.array(
      z.object({
        lineId: z.uuid(),
        no: z.string().nullable(),
        name: z.string(),
        group: z.string().nullable(),
        unit: z.string().nullable(),
        indicator: z.string().nullable(),
        period: z.string().nullable(),
        notAskable: z.enum(['no-indicator', 'january-merged']).nullable(),
        usual: z.boolean(),
        unitId: z.uuid().nullable(),
        providerId: z.uuid().nullable(),
      }),
    ),
    units: z.array(nameOf),
  })
  .meta({ id: 'CollectionProposal', description: 'What of the plan in force can be asked for a month, and whom the duties suggest.' })

export const burdenSchema = z.object({
  burden: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), month: z.string(), cells: z.int(), rounds: z.int() })),
})

const codes = Object.keys(ENTRY_FINDINGS) as [EntryFindingCode, ...EntryFindingCode[]]
export const entryFindingSchema = z.object({
  key: z.string(),
  /** Its sentence is `entry-finding.<code>`. */
  code: z.enum(codes),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
}) satisfies z.ZodType<EntryFinding>

const traitsSchema = z.object({
  kind: z.enum(['level', 'count', 'growth', 'reduction', 'share', 'rate', 'ratio', 'index', 'class']).nullable(),
  accrual: z.enum(['cumulative', 'state']),
  notSummed: z.enum(['growth', 'reduction', 'share', 'rate', 'ratio', 'index', 'class', 'average', 'unit', 'state']).nullable(),
  absent: z.enum(['january-merged']).nullable(),
}) satisfies z.ZodType<CellTraits>

const knownFigureSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  raw: z.string(),
  unit: z.string().nullable(),
}) satisfies z.ZodType<KnownFigure>

export const cellViewSchema = z
  .object({
    id: z.uuid(),
    sort: z.enum(ASK_SORTS),
    lineId: z.uuid().nullable(),
    indicator: z.string().nullable(),
    name: z.string(),
    unit: z.string().nullable(),
    period: z.string(),
    providerId: z.uuid().nullable(),
    providerName: z.string().nullable(),
    raw: z.string(),
    sentence: z.string().nullable(),
    details: estimateDetailsSchema.nullable(),
    version: z.int(),
    source: z.enum(CELL_SOURCES).nullable(),
    origin: cellOriginSchema.nullable(),
    enteredBy: z.string().nullable(),
    enteredAt: instant.nullable(),
    known: z
      .object({ raw: z.string(), provider: z.string(), vintage: z.enum(VINTAGES), recordedBy: z.string(), recordedAt: instant })
      .nullable(),
    history: z.array(z.object({ period: z.string(), value: z.number() })),
    traits: traitsSchema,
    estimates: z.array(
      z.object({ period: z.string(), raw: z.string(), madeOn: z.string(), actual: z.number().nullable(), error: z.number().nullable() }),
    ),
    findings: z.array(entryFindingSchema),
  })
  .meta({ id: 'CollectionCell', description: 'A cell as it stands. Version 0: nobody has filled it, and what is known stands in it.' })

const placeSchema = z.object({
  step: z.string(),
  signed: z.array(z.string()),
  submittedBy: z.string().nullable(),
}) satisfies z.ZodType<FormPlace>

export const formViewSchema = z
  .object({
    round: roundSchema,
    unit: nameOf,
    place: placeSchema,
    steps: z.array(z.object({ code: z.string(), label: z.string().nullable(), kind: z.enum(STEP_KINDS), unit: z.enum(STEP_UNITS) })),
    version: z.int(),
    footer: footerSchema.nullable(),
    events: z.array(
      z.object({
        seq: z.int(),
        act: z.enum(FORM_ACTS),
        from: z.string(),
        to: z.string(),
        reason: z.string().nullable(),
        actor: z.string(),
        at: instant,
      }),
    ),
    acts: formActs,
    editable: z.boolean(),
    timeliness: z.enum(TIMELINESS).nullable(),
    rules: entryRulesSchema,
    knownFigures: z.array(knownFigureSchema),
    cells: z.array(cellViewSchema),
  })
  .meta({ id: 'CollectionForm', description: 'The form of a unit in a round, with everything on it.' })

export const savedCellsSchema = z.object({
  form: formViewSchema,
  saved: z.int(),
  conflicts: z.array(
    z.object({
      askId: z.uuid(),
      entered: z.object({ raw: z.string(), sentence: z.string().nullable(), details: estimateDetailsSchema.nullable() }),
      current: cellViewSchema,
    }),
  ),
})
