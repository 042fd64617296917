import { describeDifference } from '@gangmu/messages'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { AttachmentLink } from '../../components/attachment-link.tsx'
import { CopyLink } from '../../components/copy-link.tsx'
import { DetailList } from '../../components/detail-list.tsx'
import { Loading } from '../../components/loading.tsx'
import { PrintedSource } from '../../components/printed-source.tsx'
import { Problem } from '../../components/problem.tsx'
import { SheetFigure } from '../../components/sheet-figure.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { differenceTo } from '../../lib/figure-difference.ts'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { type ObservationView, observationQuery, sameKeyQuery } from '../../lib/observation-queries.ts'
import { useCan } from '../../lib/session.ts'
import { useAreaName } from '../../lib/use-area-name.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'
import { AuthorityDialog } from './authority-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { type Catalogue, useIndicatorName } from './use-indicator-name.ts'

type Props = {
  readonly id: string
  readonly catalogue: Catalogue
  readonly asOf: string | null
  readonly opening: { readonly open: (id: string) => void; readonly close: () => void }
}

/** All that is known of one value: where it stands, what it rests on, what was said before and what others say. */
export const ObservationSheet = ({ id, catalogue, asOf, opening }: Props) => {
  const { t } = useWords()
  const nameOf = useIndicatorName(catalogue)
  const { data, error, isPending, refetch } = useQuery(observationQuery(id))
  const observation = data?.observation
  return (
    <SideSheet title={observation ? nameOf(observation.indicator) : t('data.value')} onClose={opening.close}>
      {isPending && <Loading rows={10} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {observation && (
        <>
          <Head observation={observation} />
          {asOf === null && <Actions observation={observation} name={nameOf(observation.indicator)} catalogue={catalogue} />}
          <section>
            <h3>{t('evidence.source')}</h3>
            {observation.source ? <PrintedSource {...observation.source} /> : <p className="sheet-note">{t('data.no-source')}</p>}
          </section>
          <Details observation={observation} catalogue={catalogue} />
          <Others observation={observation} asOf={asOf} onOpen={opening.open} />
          <Versions versions={data.versions} currentId={id} />
          <div className="sheet-foot">
            <CopyLink />
          </div>
        </>
      )}
    </SideSheet>
  )
}

const Head = ({ observation: { areaId, period, raw, unit } }: { observation: ObservationView }) => {
  const areaName = useAreaName()
  const periodText = usePeriodText()
  return (
    <>
      <p className="sheet-caption">
        {areaName(areaId)} {periodText(period)}
      </p>
      <SheetFigure text={raw} unit={/\d/.test(raw) ? unit : null} />
    </>
  )
}

type ActionsProps = { readonly observation: ObservationView; readonly name: string; readonly catalogue: Catalogue }

/** What the caller's rights allow to be done with the value. */
const Actions = ({ observation, name, catalogue }: ActionsProps) => {
  const { t } = useWords()
  const offered = {
    record: useCan('observation.record'),
    release: useCan('observation.release'),
    authority: useCan('city-figure.register'),
  }
  const [doing, setDoing] = useState<keyof typeof offered | null>(null)
  const close = () => setDoing(null)
  return (
    <div className="line-actions">
      {(['record', 'release', 'authority'] as const).map(
        (each) =>
          offered[each] && (
            <button key={each} type="button" className="button" onClick={() => setDoing(each)}>
              {each === 'authority'
                ? t('data.authority-by', { provider: observation.provider })
                : t(each === 'record' ? 'data.revise' : 'data.release')}
            </button>
          ),
      )}
      {doing === 'record' && <RecordDialog catalogue={catalogue} providers={[observation.provider]} former={observation} onClose={close} />}
      {doing === 'release' && <ReleaseDialog observations={[observation]} onClose={close} />}
      {doing === 'authority' && (
        <AuthorityDialog indicator={observation.indicator} name={name} provider={observation.provider} onClose={close} />
      )}
    </div>
  )
}

const Details = ({ observation, catalogue }: { observation: ObservationView; catalogue: Catalogue }) => {
  const { t } = useWords()
  const entry = catalogue.find(({ code }) => code === observation.indicator)
  const { decision } = observation
  const details: readonly (readonly [term: string, value: ReactNode])[] = [
    [t('plan.definition'), entry?.definition.text],
    [t('plan.provider'), observation.provider],
    [t('plan.vintage'), t(`vintage.${observation.vintage}`)],
    [t('plan.scope'), observation.scope],
    [t('data.released'), t(`release.${observation.release}`)],
    [t('plan.published'), observation.publishedOn],
    [t('data.basis'), decision && [decision.organ, decision.documentNo, decision.on, decision.note].filter(Boolean).join(' ')],
    [t('decision.file'), decision?.fileId && <AttachmentLink id={decision.fileId} />],
    [t('data.note'), observation.note],
    [t('plan.recorded'), `${observation.recordedBy} ${formatInstant(observation.recordedAt)}`],
  ]
  return <DetailList details={details} />
}

type OthersProps = { readonly observation: ObservationView; readonly asOf: string | null; readonly onOpen: (id: string) => void }

/** What others say of the same area and period, with how far it is from this one. */
const Others = ({ observation, asOf, onOpen }: OthersProps) => {
  const { t, locale } = useWords()
  const { data } = useQuery(sameKeyQuery(observation, asOf))
  const others = data?.filter((other) => KEY.some((part) => other[part] !== observation[part]))
  if (!others) return null
  return (
    <section>
      <h3>{t('data.other-providers')}</h3>
      {others.length === 0 && <p className="sheet-note">{t('data.other-providers-none')}</p>}
      <ul className="stacked-list">
        {others.map((other) => {
          const difference = differenceTo(observation, other)
          return (
            <li key={other.id}>
              <p className="stacked-main">
                <button type="button" className="door" onClick={() => onOpen(other.id)}>
                  <b>{setMinus(other.raw)}</b>
                </button>
                {other.unit && <span className="unit">{other.unit}</span>}
                {difference && (
                  <span className="stacked-aside">
                    {t('data.against-this', { difference: describeDifference(locale, difference.gap, difference.unit) })}
                  </span>
                )}
              </p>
              <p className="stacked-note">{[other.provider, t(`vintage.${other.vintage}`), other.scope].filter(Boolean).join(' · ')}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const KEY = ['provider', 'scope', 'vintage'] as const

const Versions = ({ versions, currentId }: { versions: readonly ObservationView[]; currentId: string }) => {
  const { t } = useWords()
  return (
    <section>
      <h3>{t('data.versions')}</h3>
      <ul className="stacked-list">
        {versions.map(({ id, raw, unit, recordedBy, recordedAt }, at) => (
          <li key={id}>
            <p className="stacked-main">
              <b className={at === 0 ? undefined : 'replaced'} aria-current={id === currentId}>
                {setMinus(raw)}
              </b>
              {unit && <span className="unit">{unit}</span>}
              {at === 0 && <span className="stacked-aside">{t('data.now')}</span>}
            </p>
            <p className="stacked-note">{t('plan.recorded-by', { by: recordedBy, at: formatInstant(recordedAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
