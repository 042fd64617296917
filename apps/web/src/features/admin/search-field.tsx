import { useEffect, useRef, useState } from 'react'

type Props = { readonly label: string; readonly value: string; readonly onChange: (text: string) => void }

const PAUSE_MS = 250

/** Keeps its own text while one types; what is asked for follows at the first pause. */
export const SearchField = ({ label, value, onChange }: Props) => {
  const [text, setText] = useState(value)
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => latest.current(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <input
      type="search"
      className="field field-search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  )
}
