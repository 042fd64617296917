import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../lib/locale.tsx'
import { matchOptions, type Option } from '../lib/match-options.ts'
import type { ControlProps } from './form.tsx'

type Props = {
  readonly control?: ControlProps
  readonly label?: string
  readonly options: readonly Option[]
  /** The id of the chosen option, null for none. */
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** What is being typed, for whoever fetches the options. */
  readonly onType?: (text: string) => void
  readonly placeholder?: string
  /** Without it the choice can be taken back by emptying the field. */
  readonly required?: boolean
}

/** Drawn at once; further ones come with a longer query. */
const SHOWN = 100

/** One of many, by typing a part of its name. Keys and roles after the ARIA 1.2 pattern of an editable combobox with a list. */
export const Combobox = ({ control, label, options, value, onChange, onType, placeholder, required = false }: Props) => {
  const { t } = useWords()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  /** What is being typed; null while nothing is and the choice is shown. */
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const [isOpen, setIsOpen] = useState(false)
  const chosen = options.find((option) => option.id === value)
  const { shown, total } = matchOptions(options, query ?? '', SHOWN)
  const optionId = (at: number) => `${listId}-${at}`
  const activeOption = isOpen ? shown[active] : undefined

  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, isOpen])

  const open = () => {
    if (isOpen) return
    setIsOpen(true)
    setActive(shown.findIndex((option) => option.id === value))
  }
  const close = () => {
    setIsOpen(false)
    setQuery(null)
    setActive(-1)
  }
  const choose = (option: Option | undefined) => {
    if (option) onChange(option.id)
    close()
  }
  const leave = () => {
    if (query === '' && !required) onChange(null)
    close()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a word is still being composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    const act = KEYS[event.key]?.({ isOpen, active, count: shown.length })
    if (act === undefined) return
    event.preventDefault()
    if (act === 'close') return close()
    if (act === 'choose') return choose(activeOption)
    open()
    setActive(act)
  }

  return (
    <div className="combobox">
      <input
        {...control}
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeOption && optionId(active)}
        autoComplete="off"
        placeholder={placeholder}
        value={query ?? chosen?.label ?? ''}
        onChange={(event) => {
          setIsOpen(true)
          setQuery(event.target.value)
          onType?.(event.target.value.trim())
          setActive(event.target.value === '' ? -1 : 0)
        }}
        onClick={open}
        onFocus={(event) => event.target.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} role="listbox" aria-label={label ?? t('combobox.list')} className="combobox-list" hidden={!isOpen}>
        {isOpen &&
          shown.map((option, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: the input names the active one by aria-activedescendant.
            <div
              key={option.id}
              id={optionId(at)}
              role="option"
              aria-selected={option.id === value}
              className={at === active ? 'option option-active' : 'option'}
              // A press would take the focus away from the input before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.label}</span>
              {option.detail && <span className="option-detail">{option.detail}</span>}
            </div>
          ))}
      </div>
      <p className="combobox-note" role="status">
        {isOpen && total === 0 && t('combobox.none')}
        {isOpen && total > shown.length && t('combobox.more', { count: total - shown.length })}
      </p>
    </div>
  )
}

type State = { readonly isOpen: boolean; readonly active: number; readonly count: number }

/** What a key does: the option to go to, choosing, closing, or nothing of ours. */
export const KEYS: Readonly<Record<string, (state: State) => number | 'choose' | 'close' | undefined>> = {
  ArrowDown: ({ isOpen, active, count }) => (isOpen ? Math.min(active + 1, count - 1) : Math.max(active, 0)),
  ArrowUp: ({ isOpen, active, count }) => (isOpen ? Math.max(active - 1, 0) : count - 1),
  Enter: ({ isOpen, active }) => (isOpen && active >= 0 ? 'choose' : undefined),
  Escape: ({ isOpen }) => (isOpen ? 'close' : undefined),
}
