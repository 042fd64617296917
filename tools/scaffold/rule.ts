import { camelCase, ScaffoldError } from './names.ts'
import type { Scaffold } from './scaffold.ts'

const RULES = 'packages/checker/src/rules'
/** Family → its list, and its file in the catalogues. */
const FAMILIES: Readonly<Record<string, string>> = {
  'same-fact': 'same-fact',
  'parts-and-wholes': 'parts',
  verdicts: 'verdicts',
  units: 'units',
  time: 'time',
  structure: 'structure',
  'plan-logic': 'plan-logic',
  language: 'language',
}

/**
 * A rule of the checker with its page and its test, entered in the list of its family.
 * @param name kebab case: `unpaired-brackets`
 */
export function scaffoldRule(name: string, family: string | undefined, title: string | undefined): Scaffold {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new ScaffoldError(`"${name}" is no name in kebab case, like unpaired-brackets.`)
  const file = FAMILIES[family ?? '']
  if (!family || !file || !title)
    throw new ScaffoldError(
      `A rule needs its family (${Object.keys(FAMILIES).join(', ')}) and its name: npm run new:rule ${name} units 单位不符`,
    )
  return {
    files: {
      [`${RULES}/${name}/rule.ts`]: rule(name, family),
      [`${RULES}/${name}/rule.md`]: page(name, title),
      [`${RULES}/${name}/rule.test.ts`]: test(name),
    },
    edits: [
      { file: `${RULES}/${family}.ts`, before: /^$/, lines: [`export { ${camelCase(name)} } from './${name}/rule.ts'`] },
      ...['zh-cn', 'en'].map((language) => ({
        file: `packages/messages/src/${language}/findings-${file}.ts`,
        before: /^\}/,
        lines: [`  'finding.${name}.found': '{what}',`, `  'finding.${name}.found.right': '{what}',`],
      })),
    ],
    next: [
      `Write ${RULES}/${name}/rule.ts: what it looks at, what it says.`,
      'Write its sentences in both catalogues: what does not agree with the arithmetic, and under .right what would make it right.',
      'Write its page and its examples (rule.md); npm run generate -- rules prints it into docs/reference/rules.md.',
      'npm run score: what it finds in annotated reports, and whether it calls a sum wrong that holds.',
    ],
  }
}

const rule = (name: string, family: string) => `import { sentencesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

/** What must agree, and by which standard. */
export const ${camelCase(name)}: Rule = {
  id: '${name}',
  family: '${family}',
  severity: '疑似',
  *check(input) {
    for (const { line, start, text } of sentencesOf(input)) {
      const at = text.indexOf('……')
      if (at < 0) continue
      const span = { line, start: start + at, end: start + at + 2 }
      yield { code: 'found', params: { what: '……' }, spans: [span], values: ['……'], about: [] }
    }
  },
}
`

const page = (name: string, title: string) => `# ${title} · ${name.replaceAll('-', ' ')}

规则说明。

What the rule is for.

## 应报

\`\`\`text
全年……完成。
\`\`\`

## 不报

\`\`\`text
全年完成。
\`\`\`
`

const test = (name: string) => `import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('${name}')

test.each([['全年……完成。', ['found ……']]])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each(['全年完成。'])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
`
