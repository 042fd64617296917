import { PATHS, type PlanViewAnswer } from '@gangmu/contract'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { ImportDialog } from '../../components/import-dialog.tsx'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'

type Props = { readonly plan: PlanViewAnswer['plan']; readonly onClose: () => void }

/** Adds the lines of a filled-in form to a draft, behind those it has. */
export const ImportLinesDialog = ({ plan, onClose }: Props) => {
  const { t } = useWords()
  return (
    <ImportDialog
      title={t('plan.import-lines')}
      help={
        <>
          {t('plan.import-lines-help')}{' '}
          <DownloadLink className="" href={PATHS.downloadPlanTemplate.path}>
            {t('plans.template')}
          </DownloadLink>
        </>
      }
      accept={['.xlsx']}
      run={(file) => sendFile('importPlanLines', file, { params: { id: plan.id }, fields: { version: String(plan.version) } })}
      changes={[FEATURE.plans, FEATURE.catalogue, FEATURE.home]}
      done={() => t('plan.lines-imported')}
      asideOf={(error, reset) => <ConflictButton error={error} onLoaded={reset} />}
      onClose={onClose}
    />
  )
}
