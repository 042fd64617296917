import { account } from './account.ts'
import { admin } from './admin.ts'
import { adminSystem } from './admin-system.ts'
import { apiDocs } from './api-docs.ts'
import { backup } from './backup.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { checks } from './checks.ts'
import { cli } from './cli.ts'
import { collection } from './collection.ts'
import { collectionFiles } from './collection-files.ts'
import { collectionRules } from './collection-rules.ts'
import { comments } from './comments.ts'
import { compare } from './compare.ts'
import { components } from './components.ts'
import { data } from './data.ts'
import { diagnostics } from './diagnostics.ts'
import { errors } from './errors.ts'
import { exchange } from './exchange.ts'
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
import { forecast } from './forecast.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { joint } from './joint.ts'
import { lamp } from './lamp.ts'
import { ledger } from './ledger.ts'
import { month } from './month.ts'
import { notices } from './notices.ts'
import { pace } from './pace.ts'
import { packs } from './packs.ts'
import { place } from './place.ts'
import { plans } from './plans.ts'
import { plansCompare } from './plans-compare.ts'
import { projection } from './projection.ts'
import { reasons } from './reasons.ts'
import { review } from './review.ts'
import { rulesPage } from './rules-page.ts'
import { server } from './server.ts'
import { split } from './split.ts'
import { store } from './store.ts'
import { terms } from './terms.ts'
import { textCheck } from './text-check.ts'
import { warning } from './warning.ts'
import { web } from './web.ts'
import { workbooks } from './workbooks.ts'

export const zhCn = {
  ...account,
  ...admin,
  ...adminSystem,
  ...apiDocs,
  ...backup,
  ...board,
  ...checks,
  ...cli,
  ...collection,
  ...collectionFiles,
  ...collectionRules,
  ...comments,
  ...compare,
  ...components,
  ...data,
  ...diagnostics,
  ...errors,
  ...calendar,
  ...exchange,
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
  ...forecast,
  ...frame,
  ...home,
  ...joint,
  ...month,
  ...lamp,
  ...ledger,
  ...notices,
  ...pace,
  ...packs,
  ...place,
  ...plans,
  ...plansCompare,
  ...projection,
  ...reasons,
  ...review,
  ...rulesPage,
  ...server,
  ...split,
  ...store,
  ...terms,
  ...textCheck,
  ...warning,
  ...web,
  ...workbooks,
} as const
