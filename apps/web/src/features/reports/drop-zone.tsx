import { READABLE_EXTENSIONS, SECRECIES, type Secrecy } from '@gangmu/domain'
import { useState } from 'react'
import { FileDrop } from '../../components/file-drop.tsx'
import { useWords } from '../../lib/locale.tsx'

/** Reports by drag, by button, by keyboard. The level of secrecy is said first; files that come before it wait for it. */
export const DropZone = ({ onFiles }: { onFiles: (files: readonly File[], secrecy: Secrecy) => void }) => {
  const { t } = useWords()
  const [secrecy, setSecrecy] = useState<Secrecy | null>(null)
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const take = (files: readonly File[]) => (secrecy === null ? setWaiting([...waiting, ...files]) : onFiles(files, secrecy))
  const choose = (level: Secrecy) => {
    setSecrecy(level)
    setWaiting([])
    if (waiting.length > 0) onFiles(waiting, level)
  }
  return (
    <FileDrop
      onFiles={take}
      accept={READABLE_EXTENSIONS}
      multiple
      title={t('reports.drop')}
      hint={t('reports.drop-hint')}
      choose={t('reports.choose')}
    >
      <p className="drop-warning">{t('reports.not-for-secrets')}</p>
      <label className="drop-secrecy">
        {t('reports.secrecy')}
        <select name="secrecy" className="field" value={secrecy ?? ''} onChange={(event) => choose(event.target.value as Secrecy)}>
          <option value="" disabled>
            {t('reports.secrecy-choose')}
          </option>
          {SECRECIES.map((level) => (
            <option key={level} value={level}>
              {t(`secrecy.${level}`)}
            </option>
          ))}
        </select>
      </label>
      {waiting.length > 0 && <p role="alert">{t('reports.secrecy-first', { count: waiting.length })}</p>}
    </FileDrop>
  )
}
