import type { Migration } from 'kysely/migration'
import { createReports } from './0001-reports.ts'
import { createColumnMappings } from './0002-column-mappings.ts'
import { createAccounts } from './0003-accounts.ts'
import { createBackupPolicies } from './0004-backup-policies.ts'
import { createOrganisation } from './0005-organisation.ts'
import { createReview } from './0006-review.ts'
import { createPlans } from './0007-plans.ts'
import { createDesk } from './0008-desk.ts'
import { createPlanLists } from './0009-plan-lists.ts'
import { createSpaceVersion } from './0010-space-version.ts'
import { createFindings } from './0011-findings.ts'
import { createCollection } from './0012-collection.ts'
import { createLamps } from './0013-lamps.ts'
import { createWarnings } from './0014-warnings.ts'
import { createBoards } from './0015-boards.ts'
import { createLedgers } from './0016-ledgers.ts'
import { allowObservationBulk } from './0017-observation-bulk.ts'
import { createProjections } from './0018-projections.ts'
import { createCityTables } from './0019-city-tables.ts'
import { createWatchedSpaces } from './0020-watched-spaces.ts'
import { allowReleaseRuleEnd } from './0021-release-rule-end.ts'
import { addCellOrigin } from './0022-cell-origin.ts'

/** Forward only, run in the order of their names. A released migration is never edited: the next one corrects it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-reports': { up: createReports },
  '0002-column-mappings': { up: createColumnMappings },
  '0003-accounts': { up: createAccounts },
  '0004-backup-policies': { up: createBackupPolicies },
  '0005-organisation': { up: createOrganisation },
  '0006-review': { up: createReview },
  '0007-plans': { up: createPlans },
  '0008-desk': { up: createDesk },
  '0009-plan-lists': { up: createPlanLists },
  '0010-space-version': { up: createSpaceVersion },
  '0011-findings': { up: createFindings },
  '0012-collection': { up: createCollection },
  '0013-lamps': { up: createLamps },
  '0014-warnings': { up: createWarnings },
  '0015-boards': { up: createBoards },
  '0016-ledgers': { up: createLedgers },
  '0017-observation-bulk': { up: allowObservationBulk },
  '0018-projections': { up: createProjections },
  '0019-city-tables': { up: createCityTables },
  '0020-watched-spaces': { up: createWatchedSpaces },
  '0021-release-rule-end': { up: allowReleaseRuleEnd },
  '0022-cell-origin': { up: addCellOrigin },
}
