import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

/** How many rows PageUp and PageDown go. */
const pageOfRows = 20

/** What the keys do in a table of rows. */
export interface RowKeys {
  /** The one row that Tab stops at. */
  readonly active: number
  readonly setActive: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The row that a key leads to from the active one, or null for a key that does not move. */
export function rowAfterKey(key: string, active: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1)
    case 'ArrowUp':
      return Math.max(0, active - 1)
    case 'PageDown':
      return Math.min(last, active + pageOfRows)
    case 'PageUp':
      return Math.max(0, active - pageOfRows)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/**
 * Moves between rows by the arrow keys, opens by Enter, selects by the space bar. Keys inside a row's own links and
 * fields are left to them.
 */
export function useRowKeys(
  grid: RefObject<HTMLElement | null>,
  count: number,
  acts: {
    readonly show: (index: number) => void
    readonly open: ((index: number) => void) | undefined
    readonly select: ((index: number) => void) | undefined
  },
): RowKeys {
  const [active, setActive] = useState(0)
  const moved = useRef(false)

  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true })
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined || count === 0)
      return
    const next = rowAfterKey(event.key, active, count)
    if (next !== null) {
      moved.current = true
      setActive(next)
      acts.show(next)
    } else if (event.key === 'Enter' && acts.open !== undefined) acts.open(active)
    else if (event.key === ' ' && acts.select !== undefined) acts.select(active)
    else return
    event.preventDefault()
  }

  return { active: Math.min(active, Math.max(0, count - 1)), setActive, onKeyDown }
}
