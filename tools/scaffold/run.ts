import { ROOT } from '../launch/root.mjs'
import { applyScaffold } from './apply.ts'
import { ScaffoldError } from './names.ts'
import { scaffoldPage } from './page.ts'
import { scaffoldRule } from './rule.ts'
import type { Scaffold } from './scaffold.ts'
import { scaffoldUseCase } from './use-case.ts'

/** `npm run new:use-case <verb-noun>`, `npm run new:page <name> <中文名>`, `npm run new:rule <name> <family> <中文名>`: makes the files and says what is left to do. */
function main([kind = '', name = '', ...rest]: readonly string[]): number {
  try {
    const scaffold = plan(kind, name, rest)
    applyScaffold(scaffold, ROOT)
    for (const file of Object.keys(scaffold.files)) console.log(`made   ${file}`)
    for (const { file } of scaffold.edits) console.log(`edited ${file}`)
    console.log(`\nNext:\n${scaffold.next.map((step, i) => `${i + 1}. ${step}`).join('\n')}`)
    return 0
  } catch (error) {
    if (!(error instanceof ScaffoldError)) throw error
    console.error(error.message)
    return 2
  }
}

function plan(kind: string, name: string, rest: readonly string[]): Scaffold {
  if (kind === 'use-case') return scaffoldUseCase(name)
  if (kind === 'page') return scaffoldPage(name, rest[0])
  if (kind === 'rule') return scaffoldRule(name, rest[0], rest[1])
  throw new ScaffoldError(`Nothing to make of the kind "${kind}". Known: use-case, page, rule.`)
}

process.exitCode = main(process.argv.slice(2))
