import { CallError } from '@gangmu/contract'
import { useWords } from '../lib/locale.tsx'
import { useProblemText } from './problem.tsx'

/** What is wrong with the cells or lines of a file of which nothing was taken. */
export const FileProblems = ({ error }: { error: unknown }) => {
  const { t } = useWords()
  const problems = error instanceof CallError ? error.problems : []
  if (problems.length === 0) return null
  /** One sheet needs no name: its cells are enough. */
  const isOneSheet = new Set(problems.map(({ sheet }) => sheet)).size === 1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="file-problems" aria-label={t('import.problems')} tabIndex={0}>
      <table className="plain-table">
        <caption className="aside">{t('import.problems')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.place')}</th>
            <th scope="col">{t('import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ sheet, cell, line, column, title }) => (
            <tr key={`${sheet} ${cell} ${line} ${column} ${title}`}>
              <th scope="row">
                {line === null
                  ? [isOneSheet && cell !== null ? null : sheet, cell].filter(Boolean).join(' ')
                  : [t('import.line', { line }), column].filter(Boolean).join(' ')}
              </th>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Why a file was not taken, where no form says so beside its button. */
export const FileRefusal = ({ error }: { error: unknown }) => {
  const describe = useProblemText()
  return (
    <div className="form-problem" role="alert">
      <p>{describe(error)}</p>
      <FileProblems error={error} />
    </div>
  )
}
