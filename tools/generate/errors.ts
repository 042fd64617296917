/**
 * Writes docs/reference/errors.md: every failure code of the API with its status and sentence.
 *
 *   node tools/generate/errors.ts           write the file
 *   node tools/generate/errors.ts --check   exit 1 when the committed file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PROBLEM_STATUS, ROUTES } from '@gangmu/contract'
import { FAILURE_CODES, type FailureCode } from '@gangmu/domain'
import { messageFor } from '@gangmu/messages'

const target = fileURLToPath(new URL('../../docs/reference/errors.md', import.meta.url))

const operationsOf = (code: FailureCode): string =>
  Object.entries(ROUTES)
    .filter(([, route]) => (route.failures as readonly FailureCode[]).includes(code))
    .map(([id]) => `\`${id}\``)
    .join(', ') || 'any'

const sentence = (locale: 'zh-CN' | 'en', code: FailureCode): string => messageFor(locale, `error.${code}`)!.replace(/—/g, '…')

const sections = FAILURE_CODES.map((code) =>
  [
    `### ${code}`,
    '',
    `Status ${PROBLEM_STATUS[code]} · operations: ${operationsOf(code)}`,
    '',
    `> ${sentence('zh-CN', code)}`,
    '>',
    `> ${sentence('en', code)}`,
    '',
  ].join('\n'),
)

const text = `# Error codes

Errors of the API are problem details (RFC 9457, \`application/problem+json\`). \`code\` never changes its meaning, so a program may rely on
it; \`title\` is the sentence below in the language of \`Accept-Language\` (Chinese unless English is asked for first); \`params\` holds
what fills it; \`requestId\` is the same as in the log. A report whose reading failed carries the same codes in \`failure\`.

<!-- Written by tools/generate/errors.ts from the contract and the message catalogue. -->

${sections.join('\n')}`

if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('docs/reference/errors.md is stale: npm run generate -- errors')
  process.exitCode = 1
}
