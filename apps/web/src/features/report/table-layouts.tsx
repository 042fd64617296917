import { type MappedTable, mappingKey, type Reading, type UnknownTable } from '@gangmu/domain'
import { describePlace } from '@gangmu/messages'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useProblemText } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { DoorButton } from './door.tsx'
import { MappingForm, roleWord } from './mapping-form.tsx'
import type { Role } from './preview-row.ts'
import { type MappingDesk, useMapping } from './use-mapping.ts'

type Props = { readonly reportId: string; readonly reading: Reading }

/** Tables of a layout nobody knows, to be described once; and those read by such a description, to be changed or forgotten. */
export const TableLayouts = ({ reportId, reading }: Props) => {
  const { t } = useWords()
  const desk = useMapping(reportId)
  const unknown = reading.unknownTables ?? []
  const mapped = reading.mappedTables ?? []
  const [open, setOpen] = useState<string | null>(unknown.length > 0 ? keyOf(unknown[0]!) : null)
  const [changing, setChanging] = useState<string | null>(null)
  // What was said of a layout and forgotten is still in the form: forgetting by mistake costs one click.
  const [forgotten, setForgotten] = useState<Readonly<Record<string, readonly Role[]>>>({})
  // Read by what was said, the form closes.
  useEffect(() => {
    if (desk.isDone && desk.asked?.what === 'remember' && mapped.some((table) => mappingKey(table.heads) === desk.asked?.key))
      setChanging(null)
  }, [desk.isDone, desk.asked?.what, desk.asked?.key, mapped])
  const forget = (table: MappedTable) => {
    const remembered = desk.find(table.heads)
    if (remembered === null || desk.isBusy) return
    setForgotten({ ...forgotten, [mappingKey(table.heads)]: remembered.roles })
    setOpen(keyOf(table))
    setChanging(null)
    desk.forget(remembered)
  }
  const isMine = (table: UnknownTable | MappedTable) => desk.asked?.key === mappingKey(table.heads)
  const startOf = (table: UnknownTable): readonly Role[] =>
    desk.find(table.heads)?.roles ?? forgotten[mappingKey(table.heads)] ?? table.guess ?? []
  return (
    <>
      <Outcome desk={desk} reading={reading} />
      {unknown.length > 0 && (
        <section className="table-section">
          <h3>{t('mapping.unknown')}</h3>
          <p className="mapping-purpose">{t('mapping.purpose')}</p>
          {unknown.map((table) => (
            <Layout key={keyOf(table)} table={table}>
              {desk.find(table.heads) !== null && <p className="mapping-note">{t('mapping.known')}</p>}
              {open !== keyOf(table) ? (
                <button type="button" className="button" onClick={() => setOpen(keyOf(table))}>
                  {t('mapping.describe')}
                </button>
              ) : (
                // What is remembered fills the form: it must be known before the form is drawn.
                desk.isListed && <MappingForm table={table} start={startOf(table)} desk={desk} mine={isMine(table)} />
              )}
            </Layout>
          ))}
        </section>
      )}
      {mapped.length > 0 && (
        <section className="table-section">
          <h3>{t('mapping.mapped')}</h3>
          {mapped.map((table) => (
            <Layout key={keyOf(table)} table={table}>
              <RolesLine table={table} />
              {desk.isListed && !isCurrent(table, desk) && <p className="mapping-note">{t('mapping.stale')}</p>}
              <p className="mapping-actions">
                <button
                  type="button"
                  className="button"
                  aria-expanded={changing === keyOf(table)}
                  onClick={() => setChanging(changing === keyOf(table) ? null : keyOf(table))}
                >
                  {t(changing === keyOf(table) ? 'mapping.close' : 'mapping.change')}
                </button>
                {desk.find(table.heads) !== null && (
                  <button type="button" className="button" aria-disabled={desk.isBusy} onClick={() => forget(table)}>
                    {desk.isBusy && isMine(table) && desk.asked?.what === 'forget' ? t('mapping.busy') : t('mapping.forget')}
                  </button>
                )}
              </p>
              {changing === keyOf(table) && <MappingForm table={table} start={table.roles} desk={desk} mine={isMine(table)} />}
            </Layout>
          ))}
        </section>
      )}
    </>
  )
}

/** A report may print two tables with the same headings. */
const keyOf = (table: UnknownTable | MappedTable): string => `${table.line} ${mappingKey(table.heads)}`

const isCurrent = (table: MappedTable, desk: MappingDesk): boolean =>
  JSON.stringify(desk.find(table.heads)?.roles) === JSON.stringify(table.roles)

const Layout = ({ table, children }: { table: UnknownTable | MappedTable; children: ReactNode }) => {
  const { t, locale } = useWords()
  const caption = table.caption || t('mapping.untitled')
  const place = describePlace(locale, table.line, table.place)
  return (
    <article className="mapping">
      <header>
        <h4>{caption}</h4>
        <DoorButton place={{ line: table.line, start: 0, end: 0 }} label={`${caption} ${place}`} wide>
          {place}
        </DoorButton>
      </header>
      {children}
    </article>
  )
}

const RolesLine = ({ table: { heads, roles } }: { table: MappedTable }) => {
  const words = useWords()
  return (
    <ul className="mapping-roles">
      {heads.map((head, at) => {
        const role = roles[at]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading.
          <li key={at}>
            <span className="quoted">{head || words.t('mapping.empty-head')}</span>{' '}
            {role ? roleWord(role, words) : words.t('mapping.kind.none')}
          </li>
        )
      })}
    </ul>
  )
}

/** What came of it, said where the eye is and to the screen reader; it takes the focus, for the form it came from is gone. */
const Outcome = ({ desk, reading }: { desk: MappingDesk; reading: Reading }) => {
  const { t } = useWords()
  const { change } = useAddress()
  const describe = useProblemText()
  const line = useRef<HTMLParagraphElement>(null)
  const { asked, isDone, error } = desk
  useEffect(() => {
    if (isDone) line.current?.focus()
  }, [isDone])
  const isRead = (reading.mappedTables ?? []).some((table) => mappingKey(table.heads) === asked?.key)
  const said = !isDone || !asked ? null : asked.what === 'forget' ? 'mapping.forgotten' : isRead ? 'mapping.remembered' : 'mapping.unread'
  return (
    <div className="mapping-outcome" role="status">
      {said !== null && (
        <p ref={line} tabIndex={-1}>
          {t(said)}{' '}
          {said === 'mapping.remembered' && (
            <button type="button" className="quiet" onClick={() => change({ tab: 'indicators', at: null, sort: null })}>
              {t('mapping.show-indicators')}
            </button>
          )}
        </p>
      )}
      {error !== null && asked?.what === 'forget' && <p>{describe(error)}</p>}
    </div>
  )
}
