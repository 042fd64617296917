import type { BoardProblem } from '@gangmu/domain'
import { type Locale, message, messageFor } from './message.ts'

/** What is wrong with a board, and what was probably meant. */
export const describeBoardProblem = (locale: Locale, { code, params }: BoardProblem): string => {
  const { near = null, why = null, expected = null } = params
  const words = {
    ...params,
    near: near === null ? '' : message(locale, 'board.near', { near }),
    why: messageFor(locale, `board.syntax.${why}`) ?? message(locale, 'board.syntax.other'),
    expected: messageFor(locale, `board.type.${expected}`) ?? expected,
  }
  return messageFor(locale, `board.problem.${code}`, words) ?? code
}

/** Where it is, as people who read the text would say: `panels[2].indicator`. */
export const printBoardPath = ({ path }: Pick<BoardProblem, 'path'>): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part + 1}]` : `${text}${text && '.'}${part}`), '')
