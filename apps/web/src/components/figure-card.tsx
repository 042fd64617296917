import { useQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../lib/catalogue-query.ts'
import { contactsQuery } from '../lib/contact-queries.ts'
import { formatInstant, setMinus } from '../lib/format.ts'
import { useWords } from '../lib/locale.tsx'
import { type ObservationView, observationQuery } from '../lib/observation-queries.ts'
import { useCan } from '../lib/session.ts'
import { useAreaName } from '../lib/use-area-name.ts'
import { usePeriodText } from '../lib/use-period-text.ts'
import { ContextLink } from './context-link.tsx'
import { DetailList } from './detail-list.tsx'
import { Loading } from './loading.tsx'
import { PrintedSource } from './printed-source.tsx'
import { Problem } from './problem.tsx'
import { SheetFigure } from './sheet-figure.tsx'
import { SideSheet } from './side-sheet.tsx'

type Props = { readonly id: string; readonly onClose: () => void }

/** 数据出处: what a figure means, where it stands, who gave it and whom to call about it. */
export const FigureCard = ({ id, onClose }: Props) => {
  const { t } = useWords()
  const areaName = useAreaName()
  const periodText = usePeriodText()
  const { data, error, isPending, refetch } = useQuery(observationQuery(id))
  const { data: catalogue } = useQuery(catalogueQuery)
  const observation = data?.observation
  const entry = catalogue?.find(({ code }) => code === observation?.indicator)
  return (
    <SideSheet title={entry?.name ?? t('figure-card.title')} onClose={onClose}>
      {isPending && <Loading rows={10} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {observation && (
        <>
          <p className="sheet-caption">
            {areaName(observation.areaId)} {periodText(observation.period)}
          </p>
          <SheetFigure text={observation.raw} unit={/\d/.test(observation.raw) ? observation.unit : null} />
          <DetailList
            details={[
              [t('figure-card.definition'), entry?.definition.text],
              [t('figure-card.source'), entry?.definition.source],
              [t('figure-card.provider'), observation.provider],
              [t('figure-card.contact'), <Contacts key="contacts" provider={observation.provider} />],
              [t('figure-card.vintage'), t(`vintage.${observation.vintage}`)],
              [t('figure-card.published'), observation.publishedOn ?? t('figure-card.not-published')],
              [
                t('figure-card.recorded'),
                t('figure-card.recorded-by', { time: formatInstant(observation.recordedAt), by: observation.recordedBy }),
              ],
            ]}
          />
          {observation.source && (
            <section>
              <h3>{t('evidence.source')}</h3>
              <PrintedSource {...observation.source} />
            </section>
          )}
          <Versions versions={data.versions} />
          <div className="sheet-foot">
            <ContextLink className="button" to={`/data?indicator=${encodeURIComponent(observation.indicator)}&areas=all&row=${id}`}>
              {t('figure-card.open')}
            </ContextLink>
          </div>
        </>
      )}
    </SideSheet>
  )
}

/** Whoever holds a post in the unit that gave the figure, with a phone where one is registered. */
const Contacts = ({ provider }: { provider: string }) => {
  const { t } = useWords()
  const { data } = useQuery({ ...contactsQuery(provider), enabled: useCan('organisation.read') })
  if (data === undefined || data.length === 0) return '—'
  return (
    <ul>
      {data.map(({ id, name, post, phone }) => (
        <li key={id}>
          {name} <span className="unit">{post}</span>{' '}
          {phone === null ? <span className="unit">{t('figure-card.no-phone')}</span> : <a href={`tel:${phone}`}>{phone}</a>}
        </li>
      ))}
    </ul>
  )
}

const Versions = ({ versions }: { versions: readonly ObservationView[] }) => {
  const { t } = useWords()
  if (versions.length < 2) return null
  return (
    <section>
      <h3>{t('figure-card.versions')}</h3>
      <ul className="stacked-list">
        {versions.map((version, at) => (
          <li key={version.id}>
            <p className="stacked-main">
              <b className={at === 0 ? undefined : 'replaced'}>{setMinus(version.raw)}</b>
              {version.unit && <span className="unit">{version.unit}</span>}
            </p>
            <p className="stacked-note">
              {t('figure-card.recorded-by', { time: formatInstant(version.recordedAt), by: version.recordedBy })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
