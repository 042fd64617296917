import { readFileSync } from 'node:fs'
import { runChecks } from '@gangmu/checker'
import { readReport } from '@gangmu/reader'

/** Reads one report and checks it, as the child process of the product does: `{ reading, checking }` in ms, on standard output. */
const [file = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const started = performance.now()
const read = await readReport(bytes, { fileName: file })
if (!read.ok) throw new Error(`${file}: ${read.failure.code}`)
const between = performance.now()
const { document, reading } = read.value
const findings = runChecks({ document, reading })
const ended = performance.now()
process.stdout.write(JSON.stringify({ reading: between - started, checking: ended - between, findings: findings.length }))
