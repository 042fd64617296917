import { isMonth, PROJECT_GRADES, PROJECT_LAMPS, PROJECT_STAGES } from '@gangmu/domain'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { LAMP_SHAPES } from '../../components/lamp.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import type { ProjectFilter } from './filter-projects.ts'
import type { ProjectList } from './queries.ts'

/** The month, and what to look at alone; lamps and 应开工未开工 with how many there are. */
export const ProjectFilters = ({ list, filter }: { list: ProjectList; filter: ProjectFilter }) => {
  const { t } = useWords()
  const { change } = useAddress()
  const set = (changes: Record<string, string | null>) => change(changes, { replace: true })
  const standing = list.projects.filter(({ removed }) => !removed)
  const late = standing.filter(({ progress }) => progress.late !== null).length
  const removed = list.projects.length - standing.length
  const units = new Map(list.projects.map(({ unitId, unitName }) => [unitId, unitName]))
  const words = [
    ...(filter.grade === null ? [] : [{ id: 'grade', name: t(`ledger.grade.${filter.grade as 'A'}`) }]),
    ...(filter.lamp === null ? [] : [{ id: 'lamp', name: t(`lamp.${filter.lamp as 'red'}`) }]),
    ...(filter.unit === null ? [] : [{ id: 'unit', name: units.get(filter.unit) ?? t('key-project.unit') }]),
    ...(filter.stage === null ? [] : [{ id: 'stage', name: t(`ledger.stage.${filter.stage as 'new'}`) }]),
    ...(filter.late ? [{ id: 'only', name: t('key-project.late', { count: late }) }] : []),
    ...(filter.removed ? [{ id: 'only', name: t('key-project.removed', { count: removed }) }] : []),
  ]
  return (
    <search className="filters">
      <input
        type="month"
        className="field field-date"
        aria-label={t('key-project.month')}
        value={list.month}
        onChange={({ target }) => isMonth(target.value) && set({ month: target.value })}
      />
      <SearchField label={t('key-project.name')} value={filter.find ?? ''} onChange={(find) => set({ find })} />
      {filter.lamp === null &&
        PROJECT_LAMPS.map((lamp) => {
          const count = standing.filter(({ verdict }) => verdict.lamp === lamp).length
          return (
            count > 0 && (
              <button key={lamp} type="button" className={`filter lamp-${lamp}`} onClick={() => set({ lamp, row: null })}>
                {LAMP_SHAPES[lamp]} {t('key-project.lamp', { lamp: t(`lamp.${lamp}`), count })}
              </button>
            )
          )
        })}
      {!filter.late && late > 0 && (
        <button type="button" className="filter" onClick={() => set({ only: 'late', row: null })}>
          {t('key-project.late', { count: late })}
        </button>
      )}
      <ChoiceFilter
        name="grade"
        label={t('key-project.any-grade')}
        options={PROJECT_GRADES.map((value) => ({ value, label: t(`ledger.grade.${value}`) }))}
      />
      <ChoiceFilter
        name="stage"
        label={t('key-project.any-stage')}
        options={PROJECT_STAGES.map((value) => ({ value, label: t(`ledger.stage.${value}`) }))}
      />
      <ChoiceFilter name="unit" label={t('key-project.any-unit')} options={[...units].map(([value, label]) => ({ value, label }))} />
      {!filter.removed && removed > 0 && (
        <button type="button" className="filter" onClick={() => set({ only: 'removed', row: null })}>
          {t('key-project.removed', { count: removed })}
        </button>
      )}
      <FilterWords
        words={words}
        onRemove={(id) => set({ [id]: null })}
        onClear={() => set({ grade: null, lamp: null, unit: null, stage: null, only: null })}
      />
    </search>
  )
}
