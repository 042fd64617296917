import { ContextLink } from '../../components/context-link.tsx'
import { CopyLink } from '../../components/copy-link.tsx'
import { LineDuties } from '../../components/duties/line-duties.tsx'
import { SheetFigure } from '../../components/sheet-figure.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { SplitParts } from '../../components/split/split-parts.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { SplitLine, SplitView } from '../../lib/split-lines.ts'
import { SplitEditor } from './split-editor.tsx'
import type { SplitDrafts } from './use-split-drafts.ts'

type Props = {
  readonly view: SplitView
  readonly line: SplitLine
  readonly mayEdit: boolean
  readonly drafts: SplitDrafts
  readonly onClose: () => void
}

/** The split of one line, to be changed by who may; and who answers for it. */
export const SplitSheet = ({ view, line, mayEdit, drafts, onClose }: Props) => {
  const { t } = useWords()
  const { whole } = line
  const title = (
    <>
      {line.no && <span className="name-no">{line.no} </span>}
      {line.name}
    </>
  )
  return (
    <SideSheet title={title} onClose={onClose}>
      {whole === null ? (
        <p className="notice">{t('split.whole-missing')}</p>
      ) : (
        <>
          <p className="sheet-caption">{t('split.whole-of', { year: view.plan.year })}</p>
          <SheetFigure text={whole.text} unit={/\d/.test(whole.text) ? line.unit : null} />
          {mayEdit ? (
            <SplitEditor view={view} line={line} draft={drafts.draftOf(line.id)} onDraft={(draft) => drafts.keep(line.id, draft)} />
          ) : (
            <section>
              <h3>{t('split.parts')}</h3>
              <SplitParts view={view} line={line} />
            </section>
          )}
        </>
      )}
      <LineDuties line={line} asOf={null} />
      <div className="sheet-foot">
        <ContextLink className="button" to={`/plans/${view.plan.id}?row=${line.id}`}>
          {t('split.in-plan')}
        </ContextLink>
        <CopyLink />
      </div>
    </SideSheet>
  )
}
