import type { Plant, Planter } from './plant.ts'

const ORDINALS = '一二三四五六七八九'

/** 二是 of 一是、二是、三是 becomes 四是, and （二） of three headings （四）. */
export const numbering: Planter = (_reading, { lines, blocks }) => {
  const runs = lines.flatMap((text, at): Plant[] => {
    const found = [...text.matchAll(/(?<=^|[。；：，])([一二三四五六七八九])是/g)]
    const second = found.find(({ 1: word }) => word === '二')
    return found.length > 2 && second ? [{ kind: 'numbering', line: at + 1, start: second.index, end: second.index + 1, text: '四' }] : []
  })
  const headings = blocks.filter((block) => block.kind === 'heading').filter(({ marker }) => /^（[一二三四五六七八九]）$/.test(marker))
  const middle = headings.flatMap(({ line, start, marker }, at): Plant[] => {
    const [before, after] = [headings[at - 1], headings[at + 1]]
    const number = ORDINALS.indexOf(marker[1]!)
    const isMiddle = before?.marker[1] === ORDINALS[number - 1] && after?.marker[1] === ORDINALS[number + 1]
    return isMiddle && number < 7 ? [{ kind: 'numbering', line, start: start + 1, end: start + 2, text: ORDINALS[number + 2]! }] : []
  })
  return [...runs, ...middle]
}

/** Characters that sound or look alike, in pairs. */
const ALIKE =
  '园圆西溪青清林琳龙隆阳扬城诚丰峰岭领新欣华桦桥侨河荷湖糊坝坪水永东冬南楠北背中仲镇振站战道到路露线钱段断院苑校较区曲厂广江姜山珊石实金今'

/** The name of a project that stands in a box and in the text: a character of it is one alike, or two have changed places. */
export const name: Planter = ({ projects }, { lines }) =>
  projects.flatMap((project): Plant[] => {
    const core = project.name.replace(/[（(].*$/, '').replace(/(?:等)?(?:建设)?(?:工程|项目)$/, '')
    if (core.length < LEAST_NAME) return []
    const elsewhere = lines.findIndex((text, at) => at + 1 !== project.line && text.includes(core))
    if (elsewhere < 0) return []
    const start = lines[elsewhere]!.indexOf(core)
    const misread = misreadName(core)
    return misread === null ? [] : [{ kind: 'name', line: elsewhere + 1, start, end: start + core.length, text: misread }]
  })
const LEAST_NAME = 5

function misreadName(core: string): string | null {
  const at = [...core].findIndex((character, index) => index > 0 && ALIKE.includes(character))
  if (at >= 0) {
    const pair = ALIKE.indexOf(core[at]!)
    return core.slice(0, at) + ALIKE[pair ^ 1]! + core.slice(at + 1)
  }
  const middle = Math.floor(core.length / 2)
  if (core[middle - 1] === core[middle] || !/^[\u4e00-\u9fff]{2}$/.test(core.slice(middle - 1, middle + 1))) return null
  return core.slice(0, middle - 1) + core[middle]! + core[middle - 1]! + core.slice(middle + 1)
}

/** A bracket without its other half or of another width, a blank within a figure, a doubled mark, a quotation that does not close. */
export const punctuation: Planter = (_reading, { lines, blocks }) => {
  const prose = blocks.filter((block) => block.kind === 'paragraph').map(({ line }) => line)
  const patterns: readonly (readonly [RegExp, (found: string) => string])[] = [
    [/（[^（）]{2,30}）/, (found) => found.slice(0, -1)],
    [/（[^（）]{2,30}）/, (found) => `${found.slice(0, -1)})`],
    [/“[^“”]{2,20}”/, (found) => found.slice(0, -1)],
    [/\d{4}年(?!来)/, (found) => `${found.slice(0, 4)} ${found.slice(4)}`],
    [/[\u4e00-\u9fff]，[\u4e00-\u9fff]/, (found) => `${found.slice(0, 2)}，${found.slice(2)}`],
    [/\d%，[\u4e00-\u9fff]/, (found) => found.replace('，', '')],
  ]
  return prose.flatMap((line, at): Plant[] => {
    const [pattern, change] = patterns[at % patterns.length]!
    const found = pattern.exec(lines[line - 1]!)
    return found === null
      ? []
      : [{ kind: 'punctuation', line, start: found.index, end: found.index + found[0].length, text: change(found[0]) }]
  })
}

/** A deadline of the plan that has passed already, and 同比 beside a base of its own. */
export const time: Planter = ({ report, commitments }, { lines }) => {
  const { planYear } = report
  if (planYear === null) return []
  const deadlines = commitments.flatMap(({ line, start, end }): Plant[] => {
    const found = new RegExp(`(?:到)?(${planYear})年(?:底|末|\\d{1,2}月)`).exec(lines[line - 1]!.slice(start, end))
    if (found === null) return []
    const at = start + found.index + found[0].indexOf(String(planYear))
    return [{ kind: 'time', line, start: at, end: at + 4, text: String(planYear - 2) }]
  })
  const bases = lines.flatMap((text, at): Plant[] => {
    const found = /(?<=[\u4e00-\u9fff])同比增长/.exec(text)
    return found === null ? [] : [{ kind: 'time', line: at + 1, start: found.index, end: found.index, text: `较${planYear - 5}年` }]
  })
  return [...deadlines, ...bases]
}
