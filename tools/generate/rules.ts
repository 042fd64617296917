/**
 * Writes packages/checker/src/rule-pages.generated.ts and docs/reference/rules.md from the page of every rule.
 *
 *   node tools/generate/rules.ts           write the files
 *   node tools/generate/rules.ts --check   exit 1 when a committed file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PAIR_RULES, RULE_FAMILIES, RULES } from '@gangmu/checker'
import { readRulePage } from '../rules/read-rule-page.ts'

const root = new URL('../../', import.meta.url)
const pageOf = (id: string) => {
  const file = `packages/checker/src/rules/${id}/rule.md`
  return readRulePage(readFileSync(new URL(file, root), 'utf8'), file)
}

const pages = [...RULES, ...PAIR_RULES]
  .map(({ id, family, severity }) => ({ id, family, severity, ...pageOf(id) }))
  .sort((a, b) => RULE_FAMILIES.indexOf(a.family) - RULE_FAMILIES.indexOf(b.family) || (a.id < b.id ? -1 : 1))

const FAMILY_NAMES: Readonly<Record<(typeof RULE_FAMILIES)[number], string>> = {
  'same-fact': '同一事实 · One fact, two values',
  'parts-and-wholes': '分项与合计 · Parts and wholes',
  verdicts: '完成情况 · Verdicts',
  units: '单位与量级 · Units and magnitudes',
  time: '时间 · Time',
  structure: '结构 · Structure',
  'plan-logic': '计划逻辑 · Plan logic',
  language: '公文语言 · Language of official documents',
  'between-documents': '文件之间 · Between documents',
}

const code = `// Written by tools/generate/rules.ts from rules/*/rule.md. Do not edit.
import type { FindingSeverity } from '@gangmu/domain'
import type { RuleFamily } from './rule.ts'

/** What a rule is for, in both languages, with texts it speaks up for (\`invalid\`) and texts it lets pass (\`valid\`). */
export type RulePage = {
  readonly id: string
  readonly family: RuleFamily
  readonly severity: FindingSeverity
  readonly name: string
  readonly nameEn: string
  readonly why: string
  readonly whyEn: string
  readonly invalid: readonly string[]
  readonly valid: readonly string[]
}

export const RULE_PAGES: readonly RulePage[] = ${JSON.stringify(pages, null, 2)}
`

const fenced = (examples: readonly string[]) => examples.map((example) => `\`\`\`text\n${example}\n\`\`\``).join('\n\n')
const sections = RULE_FAMILIES.flatMap((family) => {
  const own = pages.filter((page) => page.family === family)
  if (own.length === 0) return []
  return [
    `## ${FAMILY_NAMES[family]}`,
    ...own.map(
      ({ id, severity, name, nameEn, why, whyEn, invalid, valid }) =>
        `### ${name} · ${nameEn}\n\n\`${id}\` · ${severity}\n\n${why}\n\n${whyEn}\n\n应报 / found:\n\n${fenced(invalid)}\n\n不报 / let pass:\n\n${fenced(valid)}`,
    ),
  ]
})

const docs = `# Rules of the checker · 核校规则

Each rule with what it is for and examples, which are executed: it speaks up for every text under 应报 and lets every text under 不报 pass. An
example is read as part of a report of an invented district for 2023, planning 2024; \`---\` divides the review from the plan. In an example of a rule
between documents \`===\` divides the report from the other document.

<!-- Written by tools/generate/rules.ts from packages/checker/src/rules/*/rule.md. -->

${sections.join('\n\n')}
`

for (const [file, text] of [
  ['packages/checker/src/rule-pages.generated.ts', code],
  ['docs/reference/rules.md', docs],
] as const) {
  const target = fileURLToPath(new URL(file, root))
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${file} is stale: npm run generate -- rules`)
    process.exitCode = 1
  }
}
