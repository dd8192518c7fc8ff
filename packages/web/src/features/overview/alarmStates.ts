import type { Alarm } from '@kuomian/contract'
import type { State } from '../../feedback/StateMark.tsx'

/** The mark of each alarm level. */
export const alarmStates: Record<Alarm, State> = {
  done: 'done',
  'on-course': 'done',
  yellow: 'due',
  red: 'overdue',
  overdue: 'overdue',
}

/** Whether a district at this level will miss the day, or has. */
export const misses = (alarm: Alarm | undefined): boolean => alarm === 'red' || alarm === 'overdue'
