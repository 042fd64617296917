import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useWords } from '../lib/locale.tsx'
import { readStored, writeStored } from '../lib/storage.ts'
import { applyView, isSameView, parseViews, type TableView, viewParams, withView } from '../lib/table-views.ts'
import { useAddress } from '../lib/use-address.ts'
import { useHiddenColumns } from '../lib/use-hidden-columns.ts'
import type { Column } from './data-table.tsx'
import { Menu } from './menu.tsx'

/** Which columns are shown. The first one names the row and stays. */
export const ColumnChooser = <R,>({ columns }: { columns: readonly Column<R>[] }) => {
  const { t } = useWords()
  const { change } = useAddress()
  const hidden = useHiddenColumns()
  const toggle = (id: string) => {
    const next = hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]
    change({ hide: next.join(',') }, { replace: true })
  }
  return (
    <Menu summary={t('columns.choose')} align="end">
      {() => (
        <fieldset className="column-choice">
          <legend className="aside">{t('columns.choose')}</legend>
          {columns.slice(1).map(({ id, head }) => (
            <label key={id}>
              <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} /> {head}
            </label>
          ))}
          {hidden.length > 0 && (
            <button type="button" className="quiet" onClick={() => change({ hide: null }, { replace: true })}>
              {t('columns.all')}
            </button>
          )}
        </fieldset>
      )}
    </Menu>
  )
}

/** Ways of looking at a table (sorting, filters, columns) kept under names in this browser. */
export const SavedViews = ({ tableId }: { tableId: string }) => {
  const { t } = useWords()
  const storageKey = `gangmu.views.${tableId}`
  const [params, setParams] = useSearchParams()
  const [views, setViews] = useState(() => parseViews(readStored(storageKey)))
  const [name, setName] = useState('')
  const current = viewParams(params)
  const chosen = views.find((view) => isSameView(view.params, current))
  const keep = (next: readonly TableView[]) => {
    setViews(next)
    writeStored(storageKey, JSON.stringify(next))
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    keep(withView(views, { name: name.trim(), params: current }))
    setName('')
  }
  const show = (view: Readonly<Record<string, string>>) => setParams(applyView(params, view), { replace: true, preventScrollReset: true })
  const standard: TableView = { name: t('views.standard'), params: {} }
  return (
    <Menu
      summary={t('views.current', { name: chosen?.name ?? (isSameView(current, {}) ? standard.name : t('views.unsaved')) })}
      align="end"
    >
      {(close) => (
        <>
          <ul className="menu-list">
            {[standard, ...views].map((view) => (
              <li key={view.name} className="menu-row">
                <button
                  type="button"
                  className="menu-item"
                  aria-pressed={isSameView(view.params, current)}
                  onClick={() => {
                    show(view.params)
                    close()
                  }}
                >
                  {view.name}
                </button>
                {view !== standard && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t('views.remove', { name: view.name })}
                    onClick={() => keep(views.filter((other) => other !== view))}
                  >
                    ×
                  </button>
                )}
              </li>
            ))}
          </ul>
          <form className="menu-form" onSubmit={save}>
            <input
              className="field"
              maxLength={20}
              aria-label={t('views.name')}
              placeholder={t('views.name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <button type="submit" className="button">
              {t('views.save')}
            </button>
          </form>
        </>
      )}
    </Menu>
  )
}
