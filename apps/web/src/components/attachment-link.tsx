import { buildUrl, PATHS } from '@gangmu/contract'
import { useWords } from '../lib/locale.tsx'
import { DownloadLink } from './download-link.tsx'

/** The document that something registered rests on, to be saved; nothing where none was kept. */
export const AttachmentLink = ({ id }: { id: string | null | undefined }) => {
  const { t } = useWords()
  if (!id) return null
  return (
    <DownloadLink className="quiet" href={buildUrl(PATHS.downloadAttachment.path, { id })}>
      {t('decision.file-open')}
    </DownloadLink>
  )
}
