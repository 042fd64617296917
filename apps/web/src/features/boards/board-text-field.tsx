import { type RefObject, useRef } from 'react'
import { useWords } from '../../lib/locale.tsx'
import type { BoardPreview } from './queries.ts'

type Props = {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly problems: BoardPreview['problems']
  readonly input: RefObject<HTMLTextAreaElement | null>
}

/** The text with its lines numbered, those with a mistake marked. */
export const BoardTextField = ({ text, onChange, problems, input }: Props) => {
  const { t } = useWords()
  const gutter = useRef<HTMLDivElement>(null)
  const wrong = new Set(problems.map(({ line }) => line))
  return (
    <div className="board-editor">
      <label htmlFor="board-text">{t('board-edit.text')}</label>
      <p id="board-text-hint" className="form-hint">
        {t('board-edit.text-hint')}
      </p>
      <div className="board-lines">
        <div className="board-gutter" ref={gutter} aria-hidden="true">
          {text.split('\n').map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number alone.
            <div key={at} className={wrong.has(at + 1) ? 'board-line-wrong' : undefined}>
              {at + 1}
            </div>
          ))}
        </div>
        <textarea
          id="board-text"
          ref={input}
          className="field"
          aria-describedby="board-text-hint"
          aria-invalid={problems.length > 0}
          spellCheck={false}
          autoComplete="off"
          wrap="off"
          value={text}
          onChange={({ target }) => onChange(target.value)}
          onScroll={({ currentTarget }) => {
            if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop
          }}
        />
      </div>
    </div>
  )
}

/** Puts the caret on a line and brings it into sight. */
export const goToLine = (input: HTMLTextAreaElement | null, line: number): void => {
  if (input === null) return
  const lines = input.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  input.focus()
  input.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  input.scrollTop = Math.max(0, (line - 4) * (input.scrollHeight / lines.length))
}
