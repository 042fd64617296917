/**
 * Writes report.docx, report.html and report.pdf of every sample report from its report.txt, with formats.json beside them; and the
 * monthly figures of the sample's district from their model.
 *
 *   npm run corpus                   what is stale
 *   npm run corpus -- linxi-2024     one sample
 *   npm run corpus -- monthly        the monthly figures
 *   npm run corpus -- --check        write nothing, exit 1 where a file is stale
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { listSamples, makeSample, staleFormats, writeFormats } from './formats.ts'
import { makeMonthly } from './monthly/files.ts'
import { withPrinter } from './print-pdf.ts'

async function main(args: readonly string[]): Promise<number> {
  const all = [...listSamples(), 'monthly']
  const named = args.filter((arg) => !arg.startsWith('--'))
  const unknown = named.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    console.error(`No sample named ${unknown.join(', ')}. Known: ${all.join(', ')}`)
    return 2
  }
  let worst = 0
  for (const name of named.length > 0 ? named : all) {
    try {
      const checkOnly = args.includes('--check')
      worst = Math.max(worst, name === 'monthly' ? bringMonthlyUpToDate(checkOnly) : await bringUpToDate(name, checkOnly))
    } catch (error) {
      console.error(`✘ ${name}: ${error instanceof Error ? error.message : error}`)
      worst = 1
    }
  }
  return worst
}

async function bringUpToDate(name: string, checkOnly: boolean): Promise<number> {
  const sample = await makeSample(name)
  const stale = staleFormats(sample)
  if (stale.length === 0) console.log(`✔ ${name} is up to date`)
  else if (checkOnly) {
    console.error(`✘ ${name}: ${stale.join(', ')} stale. Run npm run corpus`)
    return 1
  } else {
    await writeFormats(sample, stale, () => withPrinter((print) => print(sample.printPage, sample.date)))
    console.log(`✔ ${name}: ${stale.join(', ')} written`)
  }
  return 0
}

function bringMonthlyUpToDate(checkOnly: boolean): number {
  const stale = makeMonthly().filter((file) => file.stale)
  const names = stale.map(({ path }) => basename(path)).join(', ')
  if (stale.length === 0) console.log('✔ monthly is up to date')
  else if (checkOnly) {
    console.error(`✘ monthly: ${names} stale. Run npm run corpus -- monthly`)
    return 1
  } else {
    for (const { path, csv } of stale) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, csv)
    }
    console.log(`✔ monthly: ${names} written`)
  }
  return 0
}

process.exitCode = await main(process.argv.slice(2))
