import { type ChangeEvent, type RefObject, useEffect, useRef, useState } from 'react'

type Props = {
  readonly label: string
  /** What is looked for, as it stands in the address. */
  readonly value: string
  readonly onChange: (query: string) => void
  readonly input?: RefObject<HTMLInputElement | null>
}

/**
 * Looks for something while it is being typed. The address follows a moment later: the field keeps its own text, or the next letter would
 * meet the text of a moment ago. A word still being composed is not looked for.
 */
export const SearchField = ({ label, value, onChange, input }: Props) => {
  const own = useRef<HTMLInputElement>(null)
  const field = input ?? own
  const [text, setText] = useState(value)
  useEffect(() => {
    // Cleared or changed elsewhere: by a button, by going back.
    if (document.activeElement !== field.current) setText(value)
  }, [value, field])
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.target.value)
    if (!(event.nativeEvent as InputEvent).isComposing) onChange(event.target.value)
  }
  return (
    <input
      ref={field}
      className="field"
      type="search"
      maxLength={50}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={type}
      onCompositionEnd={(event) => onChange(event.currentTarget.value)}
    />
  )
}
