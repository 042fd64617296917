import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { partRows, type SplitFinding, type SplitLine, type SplitView } from '../../lib/split-lines.ts'
import { useSplitWords } from './use-split-words.ts'

type Props = { readonly view: Pick<SplitView, 'plan' | 'periods' | 'subjects' | 'otherSubjects'>; readonly line: SplitLine }

/** What a line is split into, with what the check of it found; to be looked at. */
export const SplitParts = ({ view, line }: Props) => {
  const { t } = useWords()
  const { period } = useSplitWords()
  if (line.parts.length === 0) return <p className="form-hint">{t('split.none')}</p>
  const rows = partRows(view, line.parts).filter(({ texts }) => Object.keys(texts).length > 0)
  const periods = view.periods.filter((code) => rows.some(({ texts }) => texts[code] !== undefined))
  return (
    <>
      <table className="plain-table split-parts">
        <thead>
          <tr>
            <th scope="col">{t('split.subject')}</th>
            {periods.map((code) => (
              <th key={code} scope="col" className="end">
                {period(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, texts }) => (
            <tr key={key}>
              <th scope="row">{name ?? t('split.whole')}</th>
              {periods.map((code) => (
                <td key={code} className="end">
                  {texts[code] === undefined ? '' : setMinus(texts[code])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SplitFindings findings={line.findings} />
    </>
  )
}

/** What the check found, each in a sentence; what cannot be right in strong ink. */
export const SplitFindings = ({ findings }: { findings: readonly SplitFinding[] }) => {
  const { t } = useWords()
  const { sentence } = useSplitWords()
  const told = [...new Map(findings.map((finding) => [sentence(finding), finding]))]
  if (told.length === 0) return <p className="form-hint">{t('split.findings-none')}</p>
  return (
    <ul className="split-findings">
      {told.map(([text, { severity }]) => (
        <li key={text} className={severity === 'hint' ? undefined : 'split-finding-wrong'}>
          {text}
        </li>
      ))}
    </ul>
  )
}
