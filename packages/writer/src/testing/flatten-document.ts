import { SaxesParser } from 'saxes'

const IN_RUN = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:sym'])

/**
 * A main part by another reading of the XML: every tag outside runs, and of runs every character and thing in it with its run's attributes
 * and properties, so that it is the same however a run is cut. Marks of comments are taken out; what they enclose comes back beside.
 */
export function flatten(xml: string): { stream: string[]; marked: Map<string, string> } {
  const stream: string[] = []
  const open = new Map<string, string[]>()
  const marked = new Map<string, string>()
  const runs: { head: string; from: number; isReference: boolean }[] = []
  const path: string[] = []
  let properties = 0
  let preserve = false
  const parser = new SaxesParser({})
  const add = (item: string): void => {
    stream.push(`${runs.at(-1)?.head ?? ''} ${item}`)
  }
  const say = (words: string): void => {
    for (const said of open.values()) said.push(words)
  }
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    const tag = `<${name} ${JSON.stringify(attributes)}>`
    const id = attributes['w:id'] as string
    if (name === 'w:rPr' && path.at(-2) === 'w:r') properties++
    if (properties > 0) runs.at(-1)!.head += tag
    else if (name === 'w:commentRangeStart') open.set(id, [])
    else if (name === 'w:commentRangeEnd') {
      marked.set(id, open.get(id)!.join(''))
      open.delete(id)
    } else if (name === 'w:commentReference') runs.at(-1)!.isReference = true
    else if (name === 'w:r') runs.push({ head: tag, from: stream.length, isReference: false })
    else if (name === 'w:t') preserve = attributes['xml:space'] === 'preserve'
    else {
      add(tag)
      if (IN_RUN.has(name) && path.at(-2) === 'w:r') say(name === 'w:tab' ? '\t' : '\n')
    }
  })
  const hear = (words: string): void => {
    if (path.at(-1) !== 'w:t') return
    for (const char of preserve ? words : words.trim()) add(char)
    say(preserve ? words : words.trim())
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', ({ name }) => {
    path.pop()
    if (properties > 0) {
      if (name === 'w:rPr') properties--
    } else if (name === 'w:r') {
      const { isReference, from } = runs.pop()!
      if (isReference) stream.length = from
    } else if (!name.startsWith('w:comment') && name !== 'w:t') stream.push(`</${name}>`)
  })
  parser.write(xml).close()
  if (open.size > 0) throw new Error(`never ended: ${[...open.keys()]}`)
  return { stream, marked }
}
