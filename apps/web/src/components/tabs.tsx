import type { KeyboardEvent } from 'react'

type Tab = { readonly id: string; readonly label: string; readonly count: number | string | null }
type Props = { readonly label: string; readonly tabs: readonly Tab[]; readonly current: string; readonly onChoose: (id: string) => void }

/** Tabs after the ARIA pattern: arrow keys, Home and End move and choose. */
export const Tabs = ({ label, tabs, current, onChoose }: Props) => {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab.id === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === current}
          aria-controls="tab-panel"
          tabIndex={tab.id === current ? 0 : -1}
          className="tab"
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
          {tab.count !== null && <span className="tab-count">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
