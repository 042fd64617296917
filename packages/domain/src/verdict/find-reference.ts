import type { OtherFigure } from './case.ts'

/** A row of the same plan and year that another one may refer to. */
export type ReferredRow = {
  readonly name: string
  readonly unit: string | null
  readonly indicator: string | null
  readonly actualText: string | null
}

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\([^()]*\)|\s+/g, '')
    .replace(/GDP|国内生产总值|经济(?=增|发)/gi, '地区生产总值')
    .replace(/^(?:全|我|本)?[区县市省州]/, '')

/** The result of the row that a target names: by catalogue code, else by the folded name, else by the name it begins with. */
export function findReference(
  reference: { readonly code: string | null; readonly name: string },
  rows: readonly ReferredRow[],
): OtherFigure | null {
  const printed = rows.filter((row) => row.actualText !== null)
  const named = fold(reference.name).replace(/(?:的)?(?:增速|增长(?:率|速度)?|增幅)(?:水平)?$/, '')
  const byCode = reference.code === null ? undefined : printed.find((row) => row.indicator === reference.code)
  const byName =
    named.length < 2
      ? undefined
      : (printed.find((row) => fold(row.name) === fold(reference.name)) ??
        printed.find((row) => fold(row.name).startsWith(named) && /增速|增长|增幅/.test(row.name)))
  const row = byCode ?? byName
  return row === undefined ? null : { text: row.actualText!, unit: row.unit }
}
