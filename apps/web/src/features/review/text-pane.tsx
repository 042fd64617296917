import { type MouseEvent, memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../lib/locale.tsx'
import { chooseMarked, countMarks, layoutMarks, type MarkNode } from './mark-layout.ts'
import type { ElementSpan } from './review-elements.ts'
import type { TextBlock } from './text-blocks.ts'

/** At most this many marks are in the page at once, however long the report and however dense its tables. */
export const MOST_MARKS = 300

/** Blocks this far outside the pane get their marks before they come into view. */
const AHEAD_PX = 300

type Nodes = readonly MarkNode<ElementSpan>[]

type Props = {
  readonly lines: readonly string[]
  readonly blocks: readonly TextBlock[]
  readonly spans: ReadonlyMap<number, readonly ElementSpan[]>
  /** What is in focus: an element, or a hit of the search. */
  readonly current: { readonly id: string; readonly line: number } | null
  readonly onPick: (id: string) => void
}

/**
 * The report's own text. All of it is there, so that nothing jumps and the browser finds every word; marks take no room and are mounted
 * only around what is in view.
 */
export const TextPane = ({ lines, blocks, spans, current, onPick }: Props) => {
  const { t } = useWords()
  const pane = useRef<HTMLElement>(null)
  const { near, centre } = useNearBlocks(pane, blocks)
  const laidOut = useMemo(() => layoutLines(lines, spans), [lines, spans])
  const weights = useMemo(
    () => blocks.map((block) => block.lines.reduce((sum, line) => sum + countMarks(laidOut.get(line) ?? []), 0)),
    [blocks, laidOut],
  )
  const focused = current === null ? -1 : blocks.findIndex((block) => block.lines.includes(current.line))
  const marked = useMemo(() => {
    const room = MOST_MARKS - (weights[focused] ?? 0)
    const others = [...near].filter((block) => block !== focused)
    return new Set([...chooseMarked(others, centre, (block) => weights[block] ?? 0, room), focused])
  }, [near, centre, weights, focused])
  useScrollTo(pane, focused, current?.id ?? null)
  const pick = ({ target }: MouseEvent) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-el]') : null
    if (mark?.dataset['el'] !== undefined && window.getSelection()?.isCollapsed !== false) onPick(mark.dataset['el'])
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k go from mark to mark.
    <section
      ref={pane}
      className="text-pane"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('review.text')}
      onClick={pick}
    >
      <div className="text-sheet">
        {blocks.map((block, at) => (
          <Block
            key={block.lines[0]}
            at={at}
            block={block}
            lines={lines}
            nodes={marked.has(at) ? laidOut : null}
            currentId={at === focused ? (current?.id ?? null) : null}
          />
        ))}
      </div>
    </section>
  )
}

const layoutLines = (lines: readonly string[], spans: Props['spans']): ReadonlyMap<number, Nodes> =>
  new Map([...spans].map(([line, own]) => [line, layoutMarks(lines[line - 1]?.length ?? 0, own)]))

/** The blocks in view or close to it, by number, and the one in the middle. */
const useNearBlocks = (pane: React.RefObject<HTMLElement | null>, blocks: readonly TextBlock[]) => {
  const [view, setView] = useState<{ readonly near: ReadonlySet<number>; readonly centre: number }>({ near: new Set(), centre: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other blocks are other elements to watch.
  useEffect(() => {
    const near = new Set<number>()
    const watch = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        const at = Number((target as HTMLElement).dataset['at'])
        if (isIntersecting) near.add(at)
        else near.delete(at)
      }
      const inOrder = [...near].sort((a, b) => a - b)
      setView({ near: new Set(near), centre: inOrder[Math.floor(inOrder.length / 2)] ?? 0 })
    }
    const observer = new IntersectionObserver(watch, { root: pane.current, rootMargin: `${AHEAD_PX}px 0px` })
    for (const element of pane.current?.querySelectorAll('[data-at]') ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [blocks, pane])
  return view
}

/** Brings what is in focus into view, in the upper part of the pane, unless it can be seen well already. */
const useScrollTo = (pane: React.RefObject<HTMLElement | null>, block: number, id: string | null) => {
  useLayoutEffect(() => {
    const frame = pane.current
    if (frame === null || block < 0 || id === null) return
    const target = frame.querySelector('.mark-current') ?? frame.querySelector(`[data-at="${block}"]`)
    if (target === null) return
    const [outer, inner] = [frame.getBoundingClientRect(), target.getBoundingClientRect()]
    const margin = Math.min(96, outer.height / 5)
    if (inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin) return
    frame.scrollTop += inner.top - outer.top - outer.height / 3
  }, [pane, block, id])
}

type BlockProps = {
  readonly at: number
  readonly block: TextBlock
  readonly lines: readonly string[]
  /** Null where the block is too far away to be marked. */
  readonly nodes: ReadonlyMap<number, Nodes> | null
  readonly currentId: string | null
}

const Block = memo(({ at, block, lines, nodes, currentId }: BlockProps) => {
  const { kind, lines: own, frame } = block
  const line = (number: number) => <Line text={lines[number - 1]!} nodes={nodes?.get(number) ?? null} currentId={currentId} />
  const className = frame === undefined ? `text-${kind}` : `text-${kind} text-box text-box-${frame}`
  if (kind === 'blank') return <div data-at={at} className={className} />
  if (kind === 'heading')
    return (
      <h3 data-at={at} className={className}>
        {line(own[0]!)}
      </h3>
    )
  if (kind === 'subheading')
    return (
      <h4 data-at={at} className={className}>
        {line(own[0]!)}
      </h4>
    )
  if (kind === 'row' || kind === 'heads') return <Row at={at} className={className} block={block} line={line} />
  return (
    <p data-at={at} className={className}>
      {line(own[0]!)}
    </p>
  )
})

type RowProps = { readonly at: number; readonly className: string; readonly block: TextBlock; readonly line: (number: number) => ReactNode }

/** The number, the name, then what stands behind it. */
const Row = ({ at, className, block: { kind, lines, lead = 0, columns = 0 }, line }: RowProps) => (
  <div data-at={at} className={`${className} text-row-${Math.min(columns, 9)}`}>
    {kind === 'row' && lead === 0 && <span className="text-cell" />}
    {lines.map((number) => (
      <span key={number} className="text-cell">
        {line(number)}
      </span>
    ))}
  </div>
)

type LineProps = { readonly text: string; readonly nodes: Nodes | null; readonly currentId: string | null }

const Line = ({ text, nodes, currentId }: LineProps): ReactNode => (nodes === null ? text : draw(text, nodes, currentId))

const draw = (text: string, nodes: Nodes, currentId: string | null): ReactNode =>
  nodes.map((node) =>
    node.span === null ? (
      text.slice(node.start, node.end)
    ) : (
      <span
        key={`${node.span.id} ${node.start}`}
        data-el={node.span.id}
        className={`mark mark-${node.span.look} mark-${node.span.state}${node.span.id === currentId ? ' mark-current' : ''}`}
      >
        {draw(text, node.nodes, currentId)}
      </span>
    ),
  )
