import { buildUrl, PATHS } from '@gangmu/contract'
import { useState } from 'react'
import { isSplitNow } from '../../lib/choose-plan.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import type { SplitView } from '../../lib/split-lines.ts'
import { ImportSplitDialog } from './import-split-dialog.tsx'

/** The split as a workbook: out, and filled in back again. */
export const SplitWorkbook = ({ view }: { view: SplitView }) => {
  const { t } = useWords()
  const [isImporting, setIsImporting] = useState(false)
  const mayEdit = useCan('plan.decompose') && isSplitNow(view.plan)
  if (!mayEdit || view.lines.length === 0) return null
  return (
    <div className="actions">
      <a className="button" href={buildUrl(PATHS.exportSplit.path, { id: view.plan.id })} download>
        {t('split.download')}
      </a>
      <button type="button" className="button button-primary" onClick={() => setIsImporting(true)}>
        {t('split.import')}
      </button>
      {isImporting && <ImportSplitDialog view={view} onClose={() => setIsImporting(false)} />}
    </div>
  )
}
