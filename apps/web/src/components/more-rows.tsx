import { useWords } from '../lib/locale.tsx'

/** The next rows of a list that comes page by page, on request. */
export const MoreRows = ({ isBusy, onMore }: { readonly isBusy: boolean; readonly onMore: () => unknown }) => {
  const { t } = useWords()
  return (
    <p className="table-more">
      <button type="button" className="button" aria-disabled={isBusy} onClick={() => void onMore()}>
        {t('reports.more')}
      </button>
    </p>
  )
}
