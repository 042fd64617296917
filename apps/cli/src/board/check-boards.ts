import { readFileSync } from 'node:fs'
import { openYaml } from '@gangmu/adapters'
import { readBoard } from '@gangmu/application'
import { checkBoardShape } from '@gangmu/contract'
import { describeBoardProblem, type Locale, message, printBoardPath } from '@gangmu/messages'
import type { ExitCode } from '../main.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** `gangmu board check FILE…`: what each file says as a board, or what is wrong with it, by line as compilers print it. */
export const runBoard = ([action, ...files]: readonly string[], locale: Locale): ExitCode => {
  if (action !== 'check' || files.length === 0) {
    process.stderr.write(`${message(locale, 'board.check.usage')}\n`)
    return 2
  }
  return files.map((file) => checkFile(file, locale)).every((good) => good) ? 0 : 1
}

const checkFile = (file: string, locale: Locale): boolean => {
  const text = readText(file)
  if (text === null) {
    process.stderr.write(`${message(locale, 'board.check.unreadable', { file })}\n`)
    return false
  }
  const read = readBoard({ openText: openYaml, checkShape: checkBoardShape }, text)
  if (read.ok) {
    say(message(locale, 'board.check.good', { file, title: read.board.title, panels: read.board.panels.length }))
    return true
  }
  for (const problem of read.problems) {
    const { line, column } = problem
    const path = problem.path.length === 0 ? '' : `${printBoardPath(problem)} `
    say(message(locale, 'board.check.problem', { file, line, column, path, text: describeBoardProblem(locale, problem) }))
  }
  say(message(locale, 'board.check.bad', { file, count: read.problems.length }))
  return false
}

const readText = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
