import type {
  Commitment,
  Diagnostic,
  Fact,
  FilePlace,
  Finding,
  GlossaryTerm,
  IndicatorRow,
  LivelihoodItem,
  MappedTable,
  PrintedQuantity,
  ProjectItem,
  Reading,
  ReportHeader,
  Span,
  Statement,
  UnknownTable,
  VerdictReason,
} from '@gangmu/domain'
import { FINDING_SEVERITIES } from '@gangmu/domain'
import { z } from 'zod'
import { mappedColumnSchema } from './mapping-schema.ts'

/** The public reading format as schemas. `satisfies` keeps each equal to the type of the domain; docs/reference describes the fields. */

const count = z.int().nonnegative()
const line = z.int().positive()

export const spanSchema = z.object({ doc: z.string().exactOptional(), line, start: count, end: count }) satisfies z.ZodType<Span>

export const measureSchema = z.enum(['level', 'growth', 'share', 'rank', 'count', 'ratio', 'change_pp', 'rate'])
export const cmpSchema = z.enum(['=', '>=', '>', '<=', '<', '~'])
export const modalitySchema = z.enum(['actual', 'target'])
export const verdictStatusSchema = z.enum(['met', 'missed', 'undetermined'])
export const factValueSchema = z.union([z.number(), z.tuple([z.number(), z.number()]).readonly(), z.string()])

export const verdictReasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
}) satisfies z.ZodType<VerdictReason>

export const reportHeaderSchema = z.object({
  title: z.string().nullable(),
  kind: z.enum(['plan-report', 'work-report', 'half-year', 'budget', 'review-result', 'bulletin', 'task-table', 'other']).nullable(),
  region: z.string().nullable(),
  regionCode: z.string().nullable(),
  reportYear: z.int().nullable(),
  planYear: z.int().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
}) satisfies z.ZodType<ReportHeader>

export const factSchema = z.object({
  key: z.string(),
  line,
  start: count,
  end: count,
  raw: z.string(),
  subject: z.string(),
  indicator: z.string().nullable(),
  measure: measureSchema,
  value: factValueSchema,
  unit: z.string().nullable(),
  cmp: cmpSchema,
  scope: z.array(z.string()),
  comparedWith: z.string().nullable(),
  period: z.string().nullable(),
  modality: modalitySchema,
  area: z.string().nullable(),
}) satisfies z.ZodType<Fact>

export const indicatorRowSchema = z.object({
  table: z.string(),
  year: z.int().nullable(),
  no: z.string().nullable(),
  group: z.string().nullable(),
  parent: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  nature: z.enum(['约束性', '预期性']).nullable(),
  core: z.boolean().nullable(),
  target: z.object({ text: z.string(), expression: z.string().nullable() }).nullable(),
  actual: z.object({ text: z.string(), value: factValueSchema.nullable() }).nullable(),
  declared: z.object({ text: z.string(), class: verdictStatusSchema.nullable() }).nullable(),
  status: verdictStatusSchema.nullable(),
  reason: verdictReasonSchema.nullable(),
  indicator: z.string().nullable(),
  line,
  spans: z.object({ name: spanSchema, target: spanSchema.nullable(), actual: spanSchema.nullable() }),
}) satisfies z.ZodType<IndicatorRow>

export const commitmentSchema = z.object({
  line,
  start: count,
  end: count,
  quote: z.string(),
  subject: z.string(),
  verb: z.string().nullable(),
  value: factValueSchema.nullable(),
  unit: z.string().nullable(),
  cmp: cmpSchema.nullable(),
  deadline: z.string().nullable(),
  measurable: z.boolean(),
}) satisfies z.ZodType<Commitment>

export const projectSchema = z.object({
  line,
  start: count,
  end: count,
  name: z.string(),
  phase: z.string().nullable(),
  category: z.string().nullable(),
  year: z.int().nullable(),
  box: z.string().nullable(),
}) satisfies z.ZodType<ProjectItem>

const printedQuantitySchema = z.object({
  raw: z.string(),
  value: factValueSchema,
  unit: z.string().nullable(),
  cmp: cmpSchema,
}) satisfies z.ZodType<PrintedQuantity>

const printedTextSchema = z.object({ text: z.string(), quantities: z.array(printedQuantitySchema) })

export const livelihoodSchema = z.object({
  no: z.int().nullable(),
  line,
  start: count,
  end: count,
  group: z.string().nullable(),
  target: printedTextSchema,
  result: printedTextSchema.nullable(),
  status: z.string().nullable(),
}) satisfies z.ZodType<LivelihoodItem>

export const glossaryTermSchema = z.object({
  term: z.string(),
  line,
  start: count,
  end: count,
  text: z.string(),
}) satisfies z.ZodType<GlossaryTerm>

export const statementSchema = z.object({
  line,
  start: count,
  end: count,
  quote: z.string(),
  of: z.string(),
  total: z.number().nullable(),
  met: z.number().nullable(),
  missed: z.number().nullable(),
  undetermined: z.number().nullable(),
  classes: z.record(z.string(), z.number()),
  names: z.array(z.string()),
}) satisfies z.ZodType<Statement>

export const findingSchema = z.object({
  key: z.string(),
  rule: z.string(),
  severity: z.enum(FINDING_SEVERITIES),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  lines: z.array(line),
  spans: z.array(spanSchema),
  values: z.array(z.union([z.string(), z.number()])),
}) satisfies z.ZodType<Finding>

/** Where a line stands in the file it was read from; formats with lines of their own have none. */
export const filePlaceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('word'),
    part: z.string(),
    paragraph: count,
    runs: z.array(z.object({ start: count, run: count.nullable(), offset: count, paragraph: count.exactOptional() })),
  }),
  z.object({ kind: z.literal('page'), page: z.int().positive() }),
  z.object({ kind: z.literal('cell'), sheet: z.string(), cell: z.string() }),
]) satisfies z.ZodType<FilePlace>

export const diagnosticSchema = z.object({
  code: z.string(),
  line: line.nullable(),
  message: z.string(),
  place: filePlaceSchema.exactOptional(),
}) satisfies z.ZodType<Diagnostic>

export const unknownTableSchema = z.object({
  line,
  place: filePlaceSchema.exactOptional(),
  caption: z.string(),
  heads: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  guess: z.array(mappedColumnSchema.nullable()).exactOptional(),
}) satisfies z.ZodType<UnknownTable>

export const mappedTableSchema = z.object({
  line,
  place: filePlaceSchema.exactOptional(),
  caption: z.string(),
  heads: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  roles: z.array(mappedColumnSchema.nullable()),
}) satisfies z.ZodType<MappedTable>

export const readingSchema = z
  .object({
    schema: z.literal('gangmu.reading/1'),
    report: reportHeaderSchema,
    indicators: z.array(indicatorRowSchema),
    facts: z.array(factSchema),
    commitments: z.array(commitmentSchema),
    projects: z.array(projectSchema),
    livelihood: z.array(livelihoodSchema),
    glossary: z.array(glossaryTermSchema),
    statements: z.array(statementSchema),
    findings: z.array(findingSchema),
    diagnostics: z.array(diagnosticSchema),
    places: z.array(filePlaceSchema.nullable()).exactOptional(),
    unknownTables: z.array(unknownTableSchema).exactOptional(),
    mappedTables: z.array(mappedTableSchema).exactOptional(),
  })
  .meta({
    id: 'Reading',
    description: 'Everything read from one report by one reader version (gangmu.reading/1).',
  }) satisfies z.ZodType<Reading>
