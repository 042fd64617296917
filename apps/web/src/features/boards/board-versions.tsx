import { useNavigate } from 'react-router'
import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import type { BoardText } from './queries.ts'

type Version = BoardText['versions'][number]
type Props = { readonly board: BoardText; readonly onRestore: (version: Version) => void }

/** What the space saved of the board, newest first; each can be taken up again, the last one taken back. */
export const BoardVersions = ({ board, onRestore }: Props) => {
  const { t } = useWords()
  const describe = useProblemText()
  const navigate = useNavigate()
  const { carry } = useContextBar()
  const { id, versions, source, version: current, text } = board
  const withdraw = useAction({
    run: () => call('withdrawBoard', { board: id }, {}, undefined, { version: current }),
    changes: [FEATURE.boards],
    done: () => t('board-edit.withdrawn'),
    undo: ({ version }) => call('saveBoard', { board: id }, {}, { text, note: null }, { version }),
  })
  return (
    <section className="board-versions">
      <h2>{t('board-edit.versions')}</h2>
      {versions.length === 0 && <p className="panel-empty">{t('board-edit.versions-none')}</p>}
      <ul className="stacked-list">
        {versions.map((version) => (
          <li key={version.version}>
            <p className="stacked-main">
              <b>{t('board-edit.version', { version: version.version })}</b>
              {version.withdrawn && <span className="stacked-aside">{t('board-edit.version-withdrawn')}</span>}
              <button type="button" className="quiet" onClick={() => onRestore(version)}>
                {t('board-edit.restore')}
              </button>
            </p>
            <p className="stacked-note">
              {t('board-edit.version-by', { time: formatInstant(version.recordedAt), by: version.recordedBy })}
              {version.note && ` · ${version.note}`}
            </p>
          </li>
        ))}
      </ul>
      {source !== 'shipped' && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => withdraw.mutate(undefined, { onSuccess: () => source === 'own' && void navigate(carry('/boards')) })}
          >
            {t(source === 'own' ? 'board-edit.withdraw-own' : 'board-edit.withdraw')}
          </button>{' '}
          <span className="form-hint">{t(source === 'own' ? 'board-edit.withdraw-ask-own' : 'board-edit.withdraw-ask')}</span>
        </p>
      )}
      {withdraw.error && (
        <p className="form-problem" role="alert">
          {describe(withdraw.error)}
        </p>
      )}
    </section>
  )
}
