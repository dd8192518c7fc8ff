import type { ReactNode } from 'react'
import './figures.css'

/** One figure that answers a question. */
export interface FigureProps {
  readonly label: ReactNode
  /** The figure: an `Amount`, a `CountPair`, a `Rate` or a word. */
  readonly children: ReactNode
  /** What the figure is measured by, or where it comes from. */
  readonly note?: ReactNode
}

/** A large figure with its name; several stand in one row under a `PageHeading`. */
export function Figure({ label, children, note }: FigureProps) {
  return (
    <div className="figure">
      <div className="figure-label">{label}</div>
      <div className="figure-value">{children}</div>
      {note !== undefined && <div className="figure-note">{note}</div>}
    </div>
  )
}
