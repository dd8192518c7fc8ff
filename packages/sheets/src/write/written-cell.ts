/** How a written cell looks. Everything is optional; the default is 宋体 11, no border. */
export interface CellStyle {
  readonly bold?: boolean
  /** Points. */
  readonly size?: number
  readonly font?: string
  /** RRGGBB. */
  readonly color?: string
  /** RRGGBB. */
  readonly fill?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly wrap?: boolean
  /** Thin lines on all four sides. */
  readonly border?: boolean
  /** May be changed in a protected sheet. */
  readonly unlocked?: boolean
  /** A number format such as `#,##0`, `0.00%` or `@`. */
  readonly format?: string
}

/**
 * A cell to write. A plain string is always text (18-digit codes stay as they are, `=1+1` is no formula), a plain number
 * is a number. `number` as a string writes exactly those digits; `date` is an ISO day. `null` is a blank.
 */
export type WrittenCell =
  | string
  | number
  | null
  | { readonly text: string; readonly style?: CellStyle }
  | { readonly number: number | string; readonly style?: CellStyle }
  | { readonly date: string; readonly style?: CellStyle }
  | { readonly blank: true; readonly style?: CellStyle }

export type WrittenRow = readonly WrittenCell[]

export type WrittenRows = Iterable<WrittenRow> | AsyncIterable<WrittenRow>
