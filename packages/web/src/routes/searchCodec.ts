import { z } from 'zod'

/** The address bar's search as it is read: texts, and lists of texts where a name is repeated. */
export type RawSearch = Record<string, string | string[]>

/**
 * Reads a search string. Values stay texts (the router's own codec would make the code 120116 a number); the schema
 * of each route turns them into what they are.
 *
 * @example parseSearch('?district=3&class=K1&class=K3') // { district: '3', class: ['K1', 'K3'] }
 */
export function parseSearch(text: string): RawSearch {
  const search: RawSearch = {}
  const pairs = new URLSearchParams(text)
  for (const name of new Set(pairs.keys())) {
    const values = pairs.getAll(name)
    search[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return search
}

/** Writes a search string that a person can read and pass on; empty values leave the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null || item === '') continue
      pairs.append(name, String(item))
    }
  }
  const text = pairs.toString()
  return text === '' ? '' : `?${text}`
}

/**
 * A list in the address: absent, once or repeated; what is not of the item's type leaves the list.
 *
 * @example const search = z.object({ class: searchList(leadClassSchema) })
 */
export function searchList<S extends z.ZodType>(item: S) {
  return z
    .union([z.array(z.unknown()), z.unknown()])
    .transform((value): z.output<S>[] => {
      const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
      return values.flatMap((candidate) => {
        const parsed = item.safeParse(candidate)
        return parsed.success ? [parsed.data] : []
      })
    })
    .optional()
}
