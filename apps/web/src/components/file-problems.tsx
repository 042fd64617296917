import { CallError } from '@gangmu/contract'
import { useWords } from '../lib/locale.tsx'
import { useProblemText } from './problem.tsx'

/** Why a file was not taken; where its cells are the reason, each with what to do. */
export const FileProblems = ({ error }: { error: unknown }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const problems = error instanceof CallError ? error.problems : []
  return (
    <div className="form-problem import-problems" role="alert">
      <p>{describe(error)}</p>
      {problems.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('file-problems.place')}</th>
              <th scope="col">{t('file-problems.what')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ sheet, cell, title }) => (
              <tr key={`${sheet} ${cell} ${title}`}>
                <th scope="row">{cell ?? sheet}</th>
                <td>{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
