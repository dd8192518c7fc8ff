import type { Role } from '@kuomian/contract'
import type { Translate } from '../language/catalogue.ts'
import { nounsFor } from './nouns.ts'

/** A shortcut: its keys as `KeyboardEvent.key` names them, pressed one after the other or one of them, and what they do. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly inTurn: boolean
  readonly act: (t: Translate) => string
}

/** Every shortcut that a role has. */
export function shortcutsFor(role: Role): readonly Shortcut[] {
  return [
    ...nounsFor(role).map(
      ({ noun, letter }): Shortcut => ({
        keys: ['g', letter],
        inTurn: true,
        act: (t) => t('frame.goTo', { page: t(`${noun}.title`) }),
      }),
    ),
    { keys: ['/'], inTurn: false, act: (t) => t('frame.focusFilter') },
    { keys: ['↑', '↓'], inTurn: false, act: (t) => t('tables.moveRows') },
    { keys: ['Enter'], inTurn: false, act: (t) => t('tables.openRow') },
    { keys: [' '], inTurn: false, act: (t) => t('tables.selectRow') },
    { keys: ['?'], inTurn: false, act: (t) => t('frame.showShortcuts') },
  ]
}
