import { type Answers, CallError } from '@gangmu/contract'
import { useState } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { FileField } from '../../components/file-field.tsx'
import { FileProblems } from '../../components/file-problems.tsx'
import { Form } from '../../components/form.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { sendFile } from '../../lib/send-file.ts'
import { useAction } from '../../lib/use-action.ts'
import { LeftCells, type Proposal, ProposalList } from './proposal-list.tsx'

export type ProposingFile = 'sheet' | 'bulletin'
type Seen =
  | { readonly of: 'sheet'; readonly view: Answers['viewRoundSheet'] }
  | { readonly of: 'bulletin'; readonly view: Answers['viewBulletin'] }
type Props = { readonly of: ProposingFile; readonly roundId: string; readonly unitId: string | null; readonly onClose: () => void }

const ACCEPT = { sheet: ['.xlsx'], bulletin: ['.docx', '.pdf', '.html', '.htm', '.txt', '.xlsx'] } as const
const TITLES = { sheet: 'collection.sheet.upload', bulletin: 'collection.bulletin.open' } as const
const HELPS = { sheet: 'collection.sheet.help', bulletin: 'collection.bulletin.help' } as const
const LOOKS = { sheet: 'collection.sheet.look', bulletin: 'collection.bulletin.look' } as const

/** A file that has something to say of cells: looked at first; then what was chosen of it is saved, all or nothing. */
export const FileProposalsDialog = ({ of, roundId, unitId, onClose }: Props) => {
  const { t } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [attempts, setAttempts] = useState(0)
  const [seen, setSeen] = useState<Seen | null>(null)
  const look = useAction({
    run: async (): Promise<Seen> => {
      if (file === null) throw new CallError('upload-missing', {}, null)
      const options = { params: { id: roundId }, fields: unitId === null ? {} : { unit: unitId } }
      if (of === 'sheet') return { of, view: await sendFile('viewRoundSheet', file, options) }
      return { of, view: await sendFile('viewBulletin', file, options) }
    },
    changes: [],
  })
  const again = () => {
    setFile(null)
    setSeen(null)
    setAttempts(attempts + 1)
  }
  return (
    <Dialog className="modal modal-wide" title={t(TITLES[of])} onClose={onClose}>
      {seen === null ? (
        <Form
          onSubmit={() => look.mutate(undefined, { onSuccess: setSeen, onError: again })}
          submit={t(LOOKS[of])}
          isBusy={look.isPending}
          error={look.error}
        >
          <p className="form-hint">{t(HELPS[of])}</p>
          <FileField key={attempts} accept={ACCEPT[of]} onChoose={setFile} />
          <FileProblems error={look.error} />
        </Form>
      ) : (
        <Proposals seen={seen} roundId={roundId} onAgain={again} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** What is not there yet is chosen beforehand; from a bulletin nothing is written over a figure unless somebody says so. */
const chosenOf = ({ of, view: { proposals } }: Seen): ReadonlySet<string> =>
  new Set(proposals.filter(({ before }) => of === 'sheet' || before === '').map(({ askId }) => askId))

const toForms = (of: ProposingFile, chosen: readonly Proposal[]) =>
  [...Map.groupBy(chosen, ({ unitId }) => unitId)].map(([unitId, cells]) => ({
    unitId,
    cells: cells.map(({ askId, base, raw, sentence, origin }) => {
      const source = of === 'sheet' ? ('workbook' as const) : ('bulletin' as const)
      return { askId, base, raw, sentence, origin, source }
    }),
  }))

type ProposalsProps = { readonly seen: Seen; readonly roundId: string; readonly onAgain: () => void; readonly onClose: () => void }

const Proposals = ({ seen, roundId, onAgain, onClose }: ProposalsProps) => {
  const { t } = useWords()
  const describe = useProblemText()
  const { proposals } = seen.view
  const [chosen, setChosen] = useState(() => chosenOf(seen))
  const taken = proposals.filter(({ askId }) => chosen.has(askId))
  const save = useAction({
    run: () => call('saveRoundCells', { id: roundId }, {}, { forms: toForms(seen.of, taken) }),
    changes: [FEATURE.collection],
    done: ({ saved, forms }) => t('collection.propose.saved', { count: saved, forms }),
  })
  return (
    <div className="proposing">
      <Told seen={seen} />
      {proposals.length > 0 && <ProposalList proposals={proposals} chosen={chosen} onChoose={setChosen} />}
      {seen.of === 'bulletin' && <LeftCells left={seen.view.left} />}
      {save.error && (
        <p className="form-problem" role="alert">
          {describe(save.error)}
        </p>
      )}
      <div className="form-foot">
        {taken.length > 0 && (
          <button
            type="button"
            className="button button-primary"
            aria-disabled={save.isPending}
            onClick={() => !save.isPending && save.mutate(undefined, { onSuccess: onClose })}
          >
            {save.isPending ? t('form.busy') : t('collection.propose.save', { count: taken.length })}
          </button>
        )}
        <button type="button" className="button" onClick={onAgain}>
          {t('collection.propose.other')}
        </button>
      </div>
    </div>
  )
}

/** What was read of the file, and what was passed over. */
const Told = ({ seen }: { seen: Seen }) => {
  const { t } = useWords()
  if (seen.of === 'bulletin') {
    const { title, document, same, proposals } = seen.view
    return (
      <p>
        {t('collection.bulletin.read', { title: title ?? document })} {same > 0 && t('collection.bulletin.same', { count: same })}{' '}
        {proposals.length === 0 && t('collection.bulletin.none')}
      </p>
    )
  }
  const { sheet, rows, skipped, unknown, proposals } = seen.view
  return (
    <>
      <p>
        {t('collection.sheet.read', { sheet, rows })} {skipped > 0 && t('collection.sheet.skipped', { count: skipped })}{' '}
        {proposals.length === 0 && t('collection.sheet.same')}
      </p>
      {unknown.length > 0 && (
        <p className="notice">
          {t('collection.sheet.unknown', { columns: unknown.map(({ cell, text }) => `${cell} ${text}`).join(t('city-table.and')) })}
        </p>
      )}
    </>
  )
}
