/** What one parameter of a query may be; undefined, null and '' are left out, a list is repeated. */
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]

/**
 * A path with its query.
 *
 * @example withQuery('/leads', { district: 3, class: ['K1', 'K3'], after: undefined }) // '/leads?district=3&class=K1&class=K3'
 */
export function withQuery(path: string, values: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue
    if (typeof value === 'object') for (const item of value) query.append(name, String(item))
    else query.append(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
