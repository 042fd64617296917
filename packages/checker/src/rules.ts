import type { PairRule, Rule } from './rule.ts'
import * as betweenDocuments from './rules/between-documents.ts'
import * as language from './rules/language.ts'
import * as partsAndWholes from './rules/parts-and-wholes.ts'
import * as planLogic from './rules/plan-logic.ts'
import * as sameFact from './rules/same-fact.ts'
import * as structure from './rules/structure.ts'
import * as time from './rules/time.ts'
import * as units from './rules/units.ts'
import * as verdicts from './rules/verdicts.ts'

/** A family's file names its rules, one a line; a new rule is a new line there. */
const rulesOf = <R>(family: Readonly<Record<string, R>>): R[] => Object.values(family)

/** Every rule over one report. */
export const RULES: readonly Rule[] = [sameFact, partsAndWholes, verdicts, units, time, structure, planLogic, language].flatMap((family) =>
  rulesOf<Rule>(family),
)

/** Every rule between two documents. */
export const PAIR_RULES: readonly PairRule[] = rulesOf<PairRule>(betweenDocuments)
