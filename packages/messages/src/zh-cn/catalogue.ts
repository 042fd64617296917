import { account } from './account.ts'
import { admin } from './admin.ts'
import { adminSystem } from './admin-system.ts'
import { apiDocs } from './api-docs.ts'
import { backup } from './backup.ts'
import { checks } from './checks.ts'
import { cli } from './cli.ts'
import { comments } from './comments.ts'
import { compare } from './compare.ts'
import { components } from './components.ts'
import { data } from './data.ts'
import { diagnostics } from './diagnostics.ts'
import { errors } from './errors.ts'
import { exports } from './exports.ts'
import { findingWords } from './finding-words.ts'
import { findingsBetween } from './findings-between.ts'
import { findingsLanguage } from './findings-language.ts'
import { findingsParts } from './findings-parts.ts'
import { findingsPlanLogic } from './findings-plan-logic.ts'
import { findingsSameFact } from './findings-same-fact.ts'
import { findingsStructure } from './findings-structure.ts'
import { findingsTime } from './findings-time.ts'
import { findingsUnits } from './findings-units.ts'
import { findingsVerdicts } from './findings-verdicts.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { joint } from './joint.ts'
import { month } from './month.ts'
import { notices } from './notices.ts'
import { packs } from './packs.ts'
import { place } from './place.ts'
import { plans } from './plans.ts'
import { plansCompare } from './plans-compare.ts'
import { reasons } from './reasons.ts'
import { review } from './review.ts'
import { rulesPage } from './rules-page.ts'
import { server } from './server.ts'
import { split } from './split.ts'
import { store } from './store.ts'
import { terms } from './terms.ts'
import { textCheck } from './text-check.ts'
import { web } from './web.ts'
import { workbooks } from './workbooks.ts'

export const zhCn = {
  ...account,
  ...admin,
  ...adminSystem,
  ...apiDocs,
  ...backup,
  ...checks,
  ...cli,
  ...comments,
  ...compare,
  ...components,
  ...data,
  ...diagnostics,
  ...errors,
  ...exports,
  ...findingWords,
  ...findingsBetween,
  ...findingsLanguage,
  ...findingsParts,
  ...findingsPlanLogic,
  ...findingsSameFact,
  ...findingsStructure,
  ...findingsTime,
  ...findingsUnits,
  ...findingsVerdicts,
  ...frame,
  ...home,
  ...joint,
  ...month,
  ...notices,
  ...packs,
  ...place,
  ...plans,
  ...plansCompare,
  ...reasons,
  ...review,
  ...rulesPage,
  ...server,
  ...split,
  ...store,
  ...terms,
  ...textCheck,
  ...web,
  ...workbooks,
} as const
