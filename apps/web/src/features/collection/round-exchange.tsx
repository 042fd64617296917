import { buildUrl, PATHS } from '@gangmu/contract'
import { useState } from 'react'
import { DownloadLink } from '../../components/download-link.tsx'
import { Menu } from '../../components/menu.tsx'
import { useWords } from '../../lib/locale.tsx'
import { FileProposalsDialog, type ProposingFile } from './file-proposals-dialog.tsx'

type Props = { readonly roundId: string; readonly unitId: string | null; readonly canFill: boolean }

/** A round, or one form of it, out and in as 一表通 has it; and figures read out of a bulletin. */
export const RoundExchange = ({ roundId, unitId, canFill }: Props) => {
  const { t } = useWords()
  const [proposing, setProposing] = useState<ProposingFile | null>(null)
  return (
    <>
      <Menu className="menu-button" summary={t('collection.sheet.out')}>
        {(close) => (
          <ul className="menu-list">
            <li>
              <DownloadLink className="menu-item" href={buildUrl(PATHS.downloadRoundSheet.path, { id: roundId }, { unit: unitId })}>
                {t('collection.sheet.download')}
              </DownloadLink>
            </li>
            {canFill && (
              <li>
                <button
                  type="button"
                  className="menu-item"
                  onClick={() => {
                    close()
                    setProposing('sheet')
                  }}
                >
                  {t('collection.sheet.upload')}
                </button>
              </li>
            )}
          </ul>
        )}
      </Menu>
      {canFill && (
        <button type="button" className="button" onClick={() => setProposing('bulletin')}>
          {t('collection.bulletin.open')}
        </button>
      )}
      {proposing !== null && <FileProposalsDialog of={proposing} roundId={roundId} unitId={unitId} onClose={() => setProposing(null)} />}
    </>
  )
}
