import { useWords } from '../lib/locale.tsx'
import { useSlow } from '../lib/use-slow.ts'

/** Keeps the place of what is coming; the bars appear only when it takes long. */
export const Loading = ({ rows = 8 }: { rows?: number }) => {
  const { t } = useWords()
  const slow = useSlow(true)
  return (
    <div className="loading" role="status" style={{ minHeight: rows * 36 }}>
      <span className="aside">{t('app.loading')}</span>
      {slow && <span className="loading-bars" />}
    </div>
  )
}
