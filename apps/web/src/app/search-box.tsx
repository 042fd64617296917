import { type FormEvent, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useKeys } from '../lib/keys.tsx'
import { useWords } from '../lib/locale.tsx'
import { useContextBar } from '../lib/use-context-bar.ts'

/** Finds lines, indicators, reports, units and areas by name; / goes to it from anywhere. */
export const SearchBox = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { carry } = useContextBar()
  const [params] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  useKeys(t('keys.everywhere'), [{ key: '/', label: t('keys.search'), run: () => input.current?.focus() }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = input.current?.value.trim() ?? ''
    if (q !== '') void navigate(carry(`/search?${new URLSearchParams({ q })}`))
  }
  return (
    <search className="bar-search">
      <form onSubmit={submit}>
        <input
          key={params.get('q')}
          ref={input}
          type="search"
          className="field"
          maxLength={100}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          defaultValue={params.get('q') ?? ''}
        />
      </form>
    </search>
  )
}
