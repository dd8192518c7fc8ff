import type { ReactNode } from 'react'
import './feedback.css'

/** The states that have a colour: what can be acted on, what is due, what is late, what is over. */
export type State = 'open' | 'due' | 'overdue' | 'done'

const marks: Record<State, string> = { open: '○', due: '◐', overdue: '▲', done: '✓' }

/** A state as mark, colour and word together, so that it can be read without colour. @example <StateMark state="due">今日到期</StateMark> */
export function StateMark({ state, children }: { state: State; children: ReactNode }) {
  return (
    <span className={`state-mark state-${state}`}>
      <span aria-hidden="true">{marks[state]}</span> {children}
    </span>
  )
}
