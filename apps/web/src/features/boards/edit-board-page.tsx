import { describeBoardProblem } from '@gangmu/messages'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { ContextLink } from '../../components/context-link.tsx'
import { TextField } from '../../components/fields.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem, useProblemText } from '../../components/problem.tsx'
import { useToast } from '../../components/toasts.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { BoardContent } from './board-content.tsx'
import { BoardTextField, goToLine } from './board-text-field.tsx'
import { BoardVersions } from './board-versions.tsx'
import { type BoardPreview, type BoardText, boardPreviewQuery, boardTextQuery } from './queries.ts'
import { useBoardMoment } from './use-board-moment.ts'
import { useLater } from './use-later.ts'

/** Copying and editing a board as text, with what it would show beside it. */
export const EditBoardPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data, error, isPending, refetch } = useQuery(boardTextQuery(id))
  return (
    <div className="page board-page">
      <ContextLink to={`/boards/${id}`} className="back">
        {t('board-edit.back')}
      </ContextLink>
      <PageHead title={t('board-edit.title')} purpose={t('board-edit.purpose')} />
      {isPending && <Loading rows={16} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {/* Another version begins the editing anew. */}
      {data && <Editor key={`${data.id} ${data.version}`} board={data} />}
    </div>
  )
}

/** Long enough that a word is finished, short enough to seem at once. */
const RESTS_MS = 400

const Editor = ({ board }: { board: BoardText }) => {
  const { t } = useWords()
  const tell = useToast()
  const { moment } = useBoardMoment()
  const [text, setText] = useState(board.text)
  const input = useRef<HTMLTextAreaElement>(null)
  const asked = useLater(text, RESTS_MS)
  const { data: preview, error } = useQuery(boardPreviewQuery(asked, moment))
  const isCurrent = preview !== undefined && asked === text
  const view = useLastGood(preview)
  return (
    <div className="board-edit">
      <div className="board-edit-text">
        <BoardTextField text={text} onChange={setText} problems={preview?.problems ?? []} input={input} />
        <Problems preview={preview} onGo={(line) => goToLine(input.current, line)} />
        {error && <Problem error={error} />}
        <SaveForm board={board} text={text} preview={isCurrent ? preview : undefined} />
        <BoardVersions
          board={board}
          onRestore={({ version, text: former }) => {
            setText(former)
            tell({ text: t('board-edit.restored', { version }) })
          }}
        />
      </div>
      <section className="board-edit-preview" aria-label={t('board-edit.preview')}>
        <h2>{view?.board.title ?? t('board-edit.preview')}</h2>
        {preview && preview.problems.length > 0 && <p className="panel-empty">{t('board-edit.preview-kept')}</p>}
        {view ? <BoardContent view={view} /> : <Loading rows={12} />}
      </section>
    </div>
  )
}

/** The preview of the last text that was a board: a half-typed word must not empty the page. */
const useLastGood = (preview: BoardPreview | undefined): BoardPreview['view'] => {
  const last = useRef<BoardPreview['view']>(null)
  if (preview?.view) last.current = preview.view
  return last.current
}

type ProblemsProps = { readonly preview: BoardPreview | undefined; readonly onGo: (line: number) => void }

const Problems = ({ preview, onGo }: ProblemsProps) => {
  const { t, locale } = useWords()
  if (preview === undefined) return null
  const { problems } = preview
  return (
    <div className="board-problems" role="status">
      <p>{problems.length === 0 ? t('board-edit.good') : t('board-edit.problems', { count: problems.length })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code}`}>
            <button type="button" className="quiet" onClick={() => onGo(problem.line)}>
              {t('board-edit.at', { line: problem.line })}
            </button>{' '}
            {describeBoardProblem(locale, problem)}
          </li>
        ))}
      </ul>
    </div>
  )
}

type SaveProps = { readonly board: BoardText; readonly text: string; readonly preview: BoardPreview | undefined }

const SaveForm = ({ board, text, preview }: SaveProps) => {
  const { t } = useWords()
  const describe = useProblemText()
  const navigate = useNavigate()
  const { carry } = useContextBar()
  const [note, setNote] = useState('')
  const target = preview?.view?.board ?? null
  const isCopy = target !== null && target.id !== board.id
  const save = useAction({
    run: ({ id, version }: { readonly id: string; readonly version: number }) =>
      call('saveBoard', { board: id }, {}, { text, note: note.trim() || null }, { version }),
    changes: [FEATURE.boards],
    done: ({ version }) => t('board-edit.saved', { title: target?.title ?? '', version }),
  })
  const submit = async () => {
    if (target === null || save.isPending) return
    const { id } = await save.mutateAsync({ id: target.id, version: isCopy ? 0 : board.version })
    void navigate(carry(`/boards/${id}`))
  }
  return (
    <form
      className="board-save"
      onSubmit={(event) => {
        event.preventDefault()
        // A refusal is told below.
        submit().catch(() => undefined)
      }}
    >
      <TextField name="note" label={t('board-edit.note')} value={note} onChange={setNote} />
      {save.error && (
        <p className="form-problem" role="alert">
          {describe(save.error)}
        </p>
      )}
      <button type="submit" className="button button-primary" disabled={target === null || (!isCopy && text === board.text)}>
        {isCopy ? t('board-edit.save-copy', { id: target.id }) : t('board-edit.save')}
      </button>
    </form>
  )
}
