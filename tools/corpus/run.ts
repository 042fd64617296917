/**
 * Writes report.docx, report.html and report.pdf of every sample report from its report.txt, with formats.json beside them.
 *
 *   npm run corpus                   what is stale
 *   npm run corpus -- linxi-2024     one sample
 *   npm run corpus -- --check        write nothing, exit 1 where a file is stale
 */
import { listSamples, makeSample, staleFormats, writeFormats } from './formats.ts'
import { withPrinter } from './print-pdf.ts'

async function main(args: readonly string[]): Promise<number> {
  const all = listSamples()
  const named = args.filter((arg) => !arg.startsWith('--'))
  const unknown = named.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    console.error(`No sample named ${unknown.join(', ')}. Known: ${all.join(', ')}`)
    return 2
  }
  let worst = 0
  for (const name of named.length > 0 ? named : all) {
    try {
      worst = Math.max(worst, await bringUpToDate(name, args.includes('--check')))
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

process.exitCode = await main(process.argv.slice(2))
