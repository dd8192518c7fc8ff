import { useMemo, useState } from 'react'
import type { Column } from './column.ts'

/** Which columns a reader wants to see. */
export interface ColumnChoice<Row> {
  readonly shown: readonly Column<Row>[]
  /** The keys of the shown columns, as a saved view keeps them. */
  readonly keys: readonly string[]
  readonly choose: (keys: readonly string[]) => void
}

function remembered(name: string): readonly string[] | null {
  const text = localStorage.getItem(`kuomian.columns.${name}`)
  return text === null ? null : text.split(',')
}

/**
 * The reader's choice of columns, remembered per table on this machine.
 *
 * @param name names the table, such as `leads`
 */
export function useColumnChoice<Row>(name: string, columns: readonly Column<Row>[]): ColumnChoice<Row> {
  const [chosen, setChosen] = useState(() => remembered(name))
  return useMemo(() => {
    const shown = columns.filter(
      ({ key, fixed = false, hiddenAtFirst = false }) =>
        fixed || (chosen === null ? !hiddenAtFirst : chosen.includes(key)),
    )
    return {
      shown,
      keys: shown.map(({ key }) => key),
      choose: (keys) => {
        localStorage.setItem(`kuomian.columns.${name}`, keys.join(','))
        setChosen(keys)
      },
    }
  }, [name, columns, chosen])
}
