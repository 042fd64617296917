import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openFile, readLayout } from '@gangmu/reader'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import mammoth from 'mammoth'
import { parseReport } from '../../../tools/corpus/parse-report.ts'
import { writeDocx } from '../../../tools/corpus/write-docx.ts'
import { runProgram } from '../../../tools/run-program.ts'
import { type Goal, isReached, printGoal } from '../../goals.ts'
import { type Contestant, measureRounds, medianOf, timeRounds } from '../../measure.ts'
import { readText } from './read-texts.ts'
import { type TextSet, textSets } from './texts.ts'

const LEAST_BYTES = 5_000_000
const WORD_CHARACTERS = 30_000

/**
 * `npm run bench [-- --rounds 7]`: how fast the reader is beside what everybody knows: cutting the same text into words (jieba), taking
 * the bare text out of the same Word file (mammoth). One process, the contestants by turns, the order reversed each round, medians.
 * Ratios travel between machines, megabytes a second do not. Exit code 1 where a goal is missed.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { rounds: { type: 'string', default: '5' } } })
  const rounds = Number(values.rounds)
  const goals: Goal[] = []
  for (const [at, set] of textSets(LEAST_BYTES).entries()) {
    const compared = [compareWithJieba(set, rounds), ...scale(set, rounds)]
    // The samples are no measure of reports: every construction of the reader stands in them, three figures where a report has one.
    if (at === 0) goals.push(...compared)
    else console.log(`  ${compared.map(({ name, value }) => `${name}: ${value.toFixed(2)}`).join('\n  ')}`)
  }
  goals.push(await measureMemory(), await compareWithMammoth(rounds))
  console.log(`\n${goals.map(printGoal).join('\n')}`)
  return goals.every(isReached) ? 0 : 1
}

function compareWithJieba(set: TextSet, rounds: number): Goal {
  const jieba = Jieba.withDict(dict)
  const contestants: Contestant<string>[] = [
    { name: 'cut into words', run: (text) => jieba.cut(text, true).length },
    { name: 'read in full', run: readText },
  ]
  const figures = set.texts.reduce((sum, text) => sum + readText(text), 0)
  const size = `${set.texts.length} texts, ${(set.bytes / 1e6).toFixed(1)} MB, ${((figures / set.bytes) * 1000).toFixed(1)} figures a KB`
  console.log(`\n${set.name}: ${size}, ${rounds} rounds`)
  const results = measureRounds(contestants, set.texts, rounds)
  for (const [name, seconds] of results) print(name, seconds, set.bytes)
  const [cut, read] = [...results.values()].map(medianOf) as [number, number]
  return { name: `throughput of reading to that of cutting, ${set.name}`, value: cut / read, bound: 0.5, atLeast: true }
}

/** One document of one size, and one of eight times that size. */
function scale(set: TextSet, rounds: number): Goal[] {
  const eighth = Math.ceil(set.texts.length / 8)
  const once = set.texts.slice(0, eighth).join('\n')
  const eightfold = Array.from({ length: 8 }, () => once).join('\n')
  const small = timeRounds(() => readText(once), rounds)
  const large = timeRounds(() => readText(eightfold), rounds)
  print('one document', small, Buffer.byteLength(once))
  print('eight times it', large, Buffer.byteLength(eightfold))
  return [{ name: `time of eight times the text, ${set.name}`, value: medianOf(large) / medianOf(small), bound: 10, atLeast: false }]
}

async function measureMemory(): Promise<Goal> {
  const { code, output } = await runProgram(process.execPath, [fileURLToPath(new URL('./memory.ts', import.meta.url))])
  if (code !== 0) throw new Error(`measuring memory failed: ${output}`)
  return {
    name: 'MB held while all of it is read in a process of its own',
    value: Number(output.trim().split('\n').at(-1)),
    bound: 400,
    atLeast: false,
  }
}

async function compareWithMammoth(rounds: number): Promise<Goal> {
  const bytes = await wordFile()
  const buffer = Buffer.from(bytes)
  const open = async (): Promise<number> => {
    const opened = await openFile(bytes, 'report.docx')
    if (!opened.ok) throw new Error(opened.failure.code)
    return readLayout(opened.value.layout, opened.value.diagnostics).facts.length
  }
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now()
    await work()
    return (performance.now() - started) / 1000
  }
  for (let round = 0; round <= rounds; round++) {
    const ours = await timed(open)
    const theirs = await timed(() => mammoth.extractRawText({ buffer }))
    if (round > 0) {
      times.ours.push(ours)
      times.theirs.push(theirs)
    }
  }
  console.log(`\nWord file of ${WORD_CHARACTERS} characters and more, ${(bytes.length / 1024).toFixed(0)} KB`)
  print('open and read', times.ours)
  print('mammoth, bare text', times.theirs)
  return {
    name: 'time of opening and reading a Word file to mammoth taking its bare text',
    value: medianOf(times.ours) / medianOf(times.theirs),
    bound: 2,
    atLeast: false,
  }
}

/** Sample reports one after the other, as one Word file. */
async function wordFile(): Promise<Uint8Array> {
  const samples = textSets(1).at(-1)?.texts ?? []
  let text = ''
  for (let i = 0; text.length < WORD_CHARACTERS; i++) text += `${samples[i % samples.length]}\n`
  return writeDocx(parseReport(text))
}

function print(name: string, seconds: readonly number[], bytes?: number): void {
  const say = (second: number): string =>
    bytes === undefined ? `${(second * 1000).toFixed(0)} ms` : `${(bytes / 1e6 / second).toFixed(2)} MB/s`
  console.log(`  ${name.padEnd(20)} median ${say(medianOf(seconds)).padStart(10)}   rounds: ${seconds.map(say).join(', ')}`)
}

process.exitCode = await main(process.argv.slice(2))
