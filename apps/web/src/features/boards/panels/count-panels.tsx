import { type Lamp, WARNING_LEVELS } from '@gangmu/domain'
import { ContextLink } from '../../../components/context-link.tsx'
import { LAMP_SHAPES } from '../../../components/lamp.tsx'
import { useWords } from '../../../lib/locale.tsx'
import { LampMark } from '../lamp-mark.tsx'
import type { PanelOf } from '../queries.ts'
import { PanelEmpty, PanelFrame } from './panel-frame.tsx'

const ORDER: readonly Lamp[] = ['red', 'yellow', 'green', 'none']

/** 亮灯统计: how many of each, and the lines that are not green by name. */
export const LampsPanel = ({ data }: { data: PanelOf<'lamps'> }) => {
  const { t } = useWords()
  const { counts, lines, panel } = data
  if (lines.length === 0) return <PanelEmpty title={panel.title} why={t('board.no-plan')} />
  const told = lines.filter(({ lamp }) => lamp?.lamp === 'red' || lamp?.lamp === 'yellow')
  return (
    <PanelFrame title={panel.title}>
      <dl className="counts">
        {ORDER.map((lamp) => (
          <div key={lamp} className={`count lamp-${lamp}`}>
            <dt>
              <span aria-hidden="true">{LAMP_SHAPES[lamp]}</span> {t(`lamp.${lamp}`)}
            </dt>
            <dd>{counts[lamp] ?? 0}</dd>
          </div>
        ))}
      </dl>
      {told.length > 0 && (
        <ul className="lamp-lines">
          {told.map(({ lineId, name, lamp }) => (
            <li key={lineId}>
              {lamp && <LampMark {...lamp} isBrief />} {name}
            </li>
          ))}
        </ul>
      )}
    </PanelFrame>
  )
}

/** 预警统计, in words: colours are lamps. */
export const WarningsPanel = ({ data }: { data: PanelOf<'warnings'> }) => {
  const { t } = useWords()
  const { counts, panel } = data
  if (counts === null) return <PanelEmpty title={panel.title} why={t('board.warnings-hidden')} />
  const total = WARNING_LEVELS.reduce((sum, level) => sum + (counts[level] ?? 0), 0)
  return (
    <PanelFrame title={panel.title} aside={<ContextLink to="/monitor/warnings">{t('board.open-warnings')}</ContextLink>}>
      <dl className="counts">
        {WARNING_LEVELS.map((level) => (
          <div key={level} className="count">
            <dt>{t(`warning-level.${level}`)}</dt>
            <dd>{counts[level] ?? 0}</dd>
          </div>
        ))}
      </dl>
      {total === 0 && <p className="panel-sentence">{t('board.warnings-none')}</p>}
    </PanelFrame>
  )
}
