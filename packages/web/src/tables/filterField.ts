/** One choice of a filter. */
export interface FilterOption {
  readonly value: string
  readonly label: string
}

/** One filter; `name` is its name in the address bar, as in the route's `validateSearch`. */
export type FilterField =
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'day'; readonly name: string; readonly label: string }
  | {
      readonly kind: 'one' | 'many'
      readonly name: string
      readonly label: string
      readonly options: readonly FilterOption[]
    }

/** The texts of one filter as they stand in the address: none, one, or several. */
export function filterTexts(search: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = search[name]
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((item) => item !== undefined && item !== null && item !== '').map(String)
}

/** How many of the filters are set. */
export function filtersSet(
  search: Readonly<Record<string, unknown>>,
  fields: readonly FilterField[],
): number {
  return fields.filter(({ name }) => filterTexts(search, name).length > 0).length
}
