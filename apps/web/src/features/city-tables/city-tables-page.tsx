import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FileDrop } from '../../components/file-drop.tsx'
import { FileRefusal } from '../../components/file-problems.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { sendFile } from '../../lib/send-file.ts'
import { useAction } from '../../lib/use-action.ts'
import { KnownTables } from './known-tables.tsx'
import { type CityTableView, cityTablesQuery } from './queries.ts'
import { TableForm } from './table-form.tsx'

/** 月度全市各区县表: uploaded, its columns said once, looked at, taken. */
export const CityTablesPage = () => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(cityTablesQuery)
  const [seen, setSeen] = useState<{ readonly file: File; readonly view: CityTableView } | null>(null)
  const look = useAction({ run: async (file: File) => ({ file, view: await sendFile('viewCityTable', file) }), changes: [] })
  const close = () => {
    setSeen(null)
    look.reset()
  }
  return (
    <div className="page page-city-tables">
      <PageHead title={t('nav.city-tables')} purpose={t('city-table.purpose')} />
      <MonitorNav />
      {isPending && <Loading rows={8} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && seen === null && (
        <>
          {look.error && <FileRefusal error={look.error} />}
          <FileDrop
            onFiles={([file]) => file && !look.isPending && look.mutate(file, { onSuccess: setSeen })}
            accept={['.xlsx', '.csv']}
            title={t(look.isPending ? 'form.busy' : 'city-table.drop')}
            hint={t('city-table.drop-hint')}
            choose={t('city-table.choose')}
          />
          <KnownTables mappings={data.mappings} />
        </>
      )}
      {data && seen !== null && <TableForm file={seen.file} view={seen.view} list={data} onClose={close} />}
    </div>
  )
}
