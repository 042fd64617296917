import { buildUrl, PATHS } from '@gangmu/contract'
import { useState } from 'react'
import { DownloadLink } from '../../components/download-link.tsx'
import { Menu } from '../../components/menu.tsx'
import { useWords } from '../../lib/locale.tsx'
import { type ObservationFilter, observationConditions } from '../../lib/observation-queries.ts'
import { ImportObservationsDialog } from './import-observations-dialog.tsx'

const FORMATS = ['exportObservations', 'exportObservationsSdmx'] as const

/** What is listed taken out, whole and not only the page in sight; figures of a file taken in. */
export const ExchangeTools = ({ filter, canImport }: { filter: ObservationFilter; canImport: boolean }) => {
  const { t } = useWords()
  const [isImporting, setIsImporting] = useState(false)
  return (
    <div className="exchange-tools">
      <Menu className="menu-button" summary={t('data.export')}>
        {() => (
          <ul className="menu-list">
            {FORMATS.map((format) => (
              <li key={format}>
                <DownloadLink className="menu-item" href={buildUrl(PATHS[format].path, {}, observationConditions(filter))}>
                  {t(`data.export.${format}`)}
                </DownloadLink>
              </li>
            ))}
          </ul>
        )}
      </Menu>
      {canImport && (
        <button type="button" className="button" onClick={() => setIsImporting(true)}>
          {t('data.import')}
        </button>
      )}
      {isImporting && <ImportObservationsDialog onClose={() => setIsImporting(false)} />}
    </div>
  )
}
