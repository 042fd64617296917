import { useState } from 'react'
import { DateField } from '../components/date-field.tsx'
import { Menu } from '../components/menu.tsx'
import { AreaPicker } from '../components/pickers.tsx'
import type { ContextField } from '../lib/context.ts'
import { today } from '../lib/format.ts'
import { useWords } from '../lib/locale.tsx'
import { useMe } from '../lib/session.ts'
import { useShownYear } from '../lib/shown-year.tsx'
import { useAreas } from '../lib/use-areas.ts'
import { useContextBar } from '../lib/use-context-bar.ts'
import { useYears } from '../lib/use-years.ts'

/** What the page is about: which area, which year, as of which day. Only what applies to the page is shown. */
export const ContextBar = ({ fields }: { fields: readonly ContextField[] }) => (
  <div className="context">
    <AreaChoice isFixed={!fields.includes('area')} />
    {fields.includes('year') && <YearChoice />}
    {fields.includes('asOf') && <AsOfChoice />}
  </div>
)

/** The space and its own area, or the other one that is looked at. Where a page knows the own area only, it just says so. */
const AreaChoice = ({ isFixed }: { isFixed: boolean }) => {
  const { t } = useWords()
  const { areaId, areaName, spaceName } = useMe()
  const { area, choose } = useContextBar()
  const areas = useAreas()
  const own = areaName ?? spaceName
  const name = (area !== null && areas.find(({ id }) => id === area)?.name) || own
  if (isFixed || areas.length === 0)
    return (
      <span className="context-fixed" title={spaceName}>
        {own}
      </span>
    )
  return (
    <Menu summary={name} label={t('context.area-now', { name })}>
      {(close) => {
        const take = (id: string | null) => {
          choose('area', id === areaId ? null : id)
          close()
        }
        return (
          <div className="menu-form menu-column">
            <p className="menu-note">{spaceName}</p>
            <AreaPicker areas={areas} label={t('context.area')} value={area ?? areaId ?? null} onChange={take} required />
            {area !== null && (
              <button type="button" className="quiet" onClick={() => take(null)}>
                {t('context.own-area', { name: own })}
              </button>
            )}
          </div>
        )
      }}
    </Menu>
  )
}

const YearChoice = () => {
  const { t } = useWords()
  const { year, choose } = useContextBar()
  const { years, latest } = useYears()
  const told = useShownYear()
  const shown = year ?? told ?? latest
  const listed = years.includes(shown) ? years : [shown, ...years]
  return (
    <span className="context-select">
      <select
        aria-label={t('context.year')}
        value={shown}
        onChange={({ target }) => choose('year', told === null && Number(target.value) === latest ? null : target.value)}
      >
        {listed.map((each) => (
          <option key={each} value={each}>
            {t('context.year-of', { year: each })}
          </option>
        ))}
      </select>
    </span>
  )
}

/** 按__日数据: what was known on a day. Said plainly where it is not today, since every figure on the page is then an earlier one. */
const AsOfChoice = () => {
  const { t } = useWords()
  const { asOf, choose } = useContextBar()
  const [day, setDay] = useState(asOf ?? today())
  const isPast = asOf !== null
  return (
    <Menu
      className={isPast ? 'menu-set' : ''}
      summary={isPast ? t('context.as-of', { day: asOf }) : t('context.as-of-today')}
      label={isPast ? t('context.as-of', { day: asOf }) : t('context.as-of-today')}
    >
      {(close) => {
        const take = (next: string | null) => {
          choose('asOf', next === today() ? null : next)
          close()
        }
        return (
          <form
            className="menu-form menu-column"
            onSubmit={(event) => {
              event.preventDefault()
              if (day !== '') take(day)
            }}
          >
            <p className="menu-note">{t('context.as-of-help')}</p>
            <DateField label={t('context.day')} value={day} max={today()} onChange={setDay} />
            <div className="form-foot">
              <button type="submit" className="button button-primary">
                {t('context.look-back')}
              </button>
              {isPast && (
                <button type="button" className="button" onClick={() => take(null)}>
                  {t('context.back-to-today')}
                </button>
              )}
            </div>
          </form>
        )
      }}
    </Menu>
  )
}
