import { useWords } from '../../lib/locale.tsx'
import type { LineRow } from './arrange-lines.ts'

/** Number and name as printed; a part says of what. On a narrow screen unit and nature stand behind the name. */
export const LineName = ({ row: { line, parent } }: { row: LineRow }) => {
  const { t } = useWords()
  const { no, name, unit, nature, core } = line
  return (
    <span className={parent === null ? 'name' : 'name name-child'}>
      <span className="name-no">{no}</span>
      <span>
        {parent !== null && (
          <span className="name-part" title={t('plan.part-of', { name: parent.name })}>
            {t('plan.part')}
          </span>
        )}
        {name}
        {unit && <span className="name-unit"> {unit}</span>}
        {nature === '约束性' && <span className="name-nature"> {t('nature.约束性')}</span>}
        {core && (
          <span className="core" title={t('table.core')}>
            {' ★'}
          </span>
        )}
      </span>
    </span>
  )
}
