import type { AnnexFinding } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { findingsQuery } from './annexQueries.ts'
import type { AnnexSearch } from './annexSearch.ts'

/** The findings about one annex, those about the text of the notice after them, and the one that the address names. */
export function useFindings(annex: string, search: AnnexSearch) {
  const { data } = useQuery(findingsQuery(search))
  const about = (place: string | null) => data?.findings.filter((found) => found.place.annex === place) ?? []
  const findings: readonly AnnexFinding[] = [...about(annex), ...about(null)]
  return { findings, chosen: findings.find(({ id }) => String(id) === search.finding) }
}
