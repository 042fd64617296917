import { foldIndicatorName, guessDirection, type IndicatorEntry, type IndicatorIndex, lookupIndicator, type Nature } from '@gangmu/domain'

type Named = { readonly name: string; readonly unit: string | null; readonly nature: Nature | null }

/** The code of the space's own indicator for a name: the same name and unit give the same code (64-bit FNV-1a). */
export const localCode = (name: string, unit: string | null): string => {
  let hash = 0xcbf29ce484222325n
  for (const char of `${foldIndicatorName(name)}\u001f${unit ?? ''}`)
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n)
  return `local-${hash.toString(16).padStart(16, '0')}`
}

/** An entry of the space's own for a name the catalogue does not know, so that its figures have a place from the first day. */
export const draftIndicator = ({ name, unit, nature }: Named, source: string): IndicatorEntry => {
  const percent = unit === '%' || unit === '％'
  const kind = /增速|增长|增幅/.test(name) ? 'growth' : /比重|占比|比例/.test(name) ? 'share' : percent ? 'rate' : 'level'
  return {
    code: localCode(name, unit),
    name,
    aliases: [],
    theme: 'local',
    kind,
    units: unit === null ? [] : [unit],
    direction: guessDirection(name),
    nature,
    lead: '',
    frequency: 'A',
    scope: [],
    definition: { text: '', source },
    neverMerge: [],
    opposite: null,
    validFrom: null,
    validTo: null,
    replacedBy: null,
  }
}

/** The catalogue's code of a name, or an entry to be made for it. */
export const lookupOrDraft = (
  index: IndicatorIndex,
  named: Named,
  source = '',
): { readonly code: string; readonly draft: IndicatorEntry | null } => {
  const known = lookupIndicator(named.name, { unit: named.unit }, index)
  if (known !== null) return { code: known.code, draft: null }
  const draft = draftIndicator(named, source)
  return { code: draft.code, draft: index.byCode.has(draft.code) ? null : draft }
}
