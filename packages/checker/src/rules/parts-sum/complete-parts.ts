import type { PassageFigure } from '../../lib/passage-figures.ts'

/** Words of parts that leave nothing out once they are named side by side, whatever the whole is called. */
const COMPLETE: readonly (readonly RegExp[])[] = [
  [/约束性/, /预期性/],
  [/新开工|新建|新启动/, /续建|结转|在建/],
  [/第?一产业/, /第?二产业/, /第?三产业/],
  [/市级/, /区级|县级|区属|县属|区政府|县政府/, /社会/],
  [/政府投资/, /社会投资|企业投资|民间/],
  [/人大(?:代表)?(?:建议|议案)/, /政协(?:委员)?提案/],
  [/男/, /女/],
]

/** The parts are known to be all there is: nothing may be missing between them and the whole. */
export const isComplete = (parts: readonly PassageFigure[]): boolean => {
  // No pattern reaches over the end of a line.
  const words = parts.map(({ before, fact }) => `${before} ${fact.subject}`).join('\n')
  return COMPLETE.some((classes) => classes.every((one) => one.test(words)))
}

const STAGE = /开工|续建|新建|在建|竣工|完工|投产|储备|前期|预备|谋划/

/** 竣工、新开工、储备: stages of projects, one each. */
export const areStages = (words: readonly string[]): boolean => words.every((one) => STAGE.test(one))
