import type { ReactNode } from 'react'
import './feedback.css'

/** Where there is nothing yet. */
export interface EmptyStateProps {
  readonly title: string
  /** The next step, in one sentence. */
  readonly next: string
  /** The link or button that does the next step. */
  readonly act?: ReactNode
}

/** Teaches the next step instead of showing an empty box. */
export function EmptyState({ title, next, act }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      <p>{next}</p>
      {act}
    </div>
  )
}
