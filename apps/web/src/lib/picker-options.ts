import type { Answers } from '@gangmu/contract'
import type { OrgUnit, RefArea, UnitKind } from '@gangmu/domain'
import type { Words } from './locale.tsx'
import type { Option } from './match-options.ts'

/** Units by name, each with the unit above it, or its kind where there is none. */
export const unitOptions = (units: readonly OrgUnit[], wordOf: (kind: UnitKind) => string): readonly Option[] => {
  const names = new Map(units.map((unit) => [unit.id, unit.shortName ?? unit.name]))
  return units.map(({ id, name, shortName, kind, parentId }) => ({
    id,
    label: name,
    detail: (parentId !== null && names.get(parentId)) || wordOf(kind),
    ...(shortName && { aliases: [shortName] }),
  }))
}

/** Areas by name; namesakes are told apart by what they lie in and, for one that is no more, by when it ended. */
export const areaOptions = (areas: readonly RefArea[], t: Words['t']): readonly Option[] => {
  const names = new Map(areas.map((area) => [area.id, area.name]))
  return areas.map((area) => {
    const details = [
      (area.parent !== null && names.get(area.parent)) || t(`area.kind.${area.kind}`),
      ...(area.to === null ? [] : [t('area.until', { date: area.to })]),
    ]
    return { id: area.id, label: area.name, detail: details.join(' · '), aliases: area.aliases }
  })
}

/** Indicators by name, each with its unit. */
export const indicatorOptions = (indicators: Answers['listIndicators']['indicators']): readonly Option[] =>
  indicators.map(({ code, name, aliases, units }) => ({ id: code, label: name, aliases, ...(units[0] && { detail: units[0] }) }))
