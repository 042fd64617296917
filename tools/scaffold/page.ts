import { pascalCase, ScaffoldError, words } from './names.ts'
import type { Scaffold } from './scaffold.ts'

const FEATURES = 'apps/web/src/features'
const CATALOGUES = 'packages/messages/src'

/**
 * A page of the web app as a feature of its own, with its title in both catalogues and a test that renders it.
 * @param name kebab case: `plan-lines`
 * @param title the page's name on screen, in Chinese
 */
export function scaffoldPage(name: string, title: string | undefined): Scaffold {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new ScaffoldError(`"${name}" is no name in kebab case, like plan-lines.`)
  if (!title || !/\p{Script=Han}/u.test(title) || /['\\\n]/.test(title)) {
    throw new ScaffoldError(`A page needs its name on screen: npm run new:page ${name} 年度计划`)
  }
  const english = `${words(name)[0]?.toUpperCase()}${words(name).slice(1)}`
  return {
    files: { [`${FEATURES}/${name}/${name}-page.tsx`]: page(name), [`${FEATURES}/${name}/${name}-page.test.tsx`]: pageTest(name, title) },
    edits: [
      { file: `${CATALOGUES}/zh-cn/web.ts`, before: /^\}/, lines: ['', `  '${name}.title': '${title}',`] },
      { file: `${CATALOGUES}/en/web.ts`, before: /^\}/, lines: ['', `  '${name}.title': '${english}',`] },
    ],
    next: [
      `Route: apps/web/src/app/routes.tsx ← { path: '${name}', ...page(() => import('../features/${name}/${name}-page.tsx'), '${pascalCase(name)}Page') }`,
      'Way in: an entry of apps/web/src/app/pages.ts, or a link of a page that has one; who may open it, and what of the context it heeds.',
      'Data: queries of its own beside it, over apps/web/src/lib/call.ts; states for waiting, failure and nothing to show, as the pages beside it.',
      'What it shares with another feature moves up to apps/web/src/components or lib: features do not import each other.',
    ],
  }
}

const page = (name: string) => `import { PageHead } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'

export const ${pascalCase(name)}Page = () => {
  const { t } = useWords()
  return (
    <div className="page">
      <PageHead title={t('${name}.title')} />
    </div>
  )
}
`

const pageTest = (name: string, title: string) => `import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LocaleProvider } from '../../lib/locale.tsx'
import { ${pascalCase(name)}Page } from './${name}-page.tsx'

test('the page of ${words(name)} has one heading, in Chinese at first', () => {
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <LocaleProvider>
        <${pascalCase(name)}Page />
      </LocaleProvider>
    </QueryClientProvider>,
  )
  expect(markup.match(/<h1>[^<]*<\\/h1>/g)).toEqual(['<h1>${title}</h1>'])
})
`
