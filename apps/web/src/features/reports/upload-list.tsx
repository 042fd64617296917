import { Link } from 'react-router'
import { useProblemText } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { Upload } from './use-uploads.ts'

export const UploadList = ({ uploads, onClear }: { uploads: readonly Upload[]; onClear: () => void }) => {
  const { t } = useWords()
  if (uploads.length === 0) return null
  return (
    <section className="uploads" aria-labelledby="uploads-title">
      <div className="section-head">
        <h2 id="uploads-title">{t('reports.uploads')}</h2>
        <button type="button" className="quiet" onClick={onClear}>
          {t('reports.upload-clear')}
        </button>
      </div>
      <ul aria-live="polite">
        {uploads.map((upload) => (
          <li key={upload.key} className={`upload upload-${upload.state}`}>
            <span className="upload-name">{upload.fileName}</span>
            <UploadState upload={upload} />
            {upload.state === 'sending' && <progress value={upload.share} max={1} aria-label={upload.fileName} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const UploadState = ({ upload }: { upload: Upload }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const open = upload.reportId && <Link to={`/reports/${upload.reportId}`}>{t('reports.upload-open')}</Link>
  switch (upload.state) {
    case 'waiting':
      return <span>{t('reports.upload-waiting')}</span>
    case 'sending':
      return <span>{t('reports.upload-progress', { percent: Math.round(upload.share * 100) })}</span>
    case 'received':
      return (
        <span>
          {t('reports.upload-received')} {open}
        </span>
      )
    case 'duplicate':
      return (
        <span>
          {t('reports.upload-duplicate')} {open}
        </span>
      )
    case 'refused':
      return <span className="upload-problem">{t('reports.upload-refused', { reason: describe(upload.error) })}</span>
  }
}
