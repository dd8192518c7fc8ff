import { type ProofBy, proofSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** The conversion chains, by class, district or officer. */
export const proofQuery = (by: ProofBy) =>
  queryOptions({
    queryKey: ['proof', by],
    queryFn: ({ signal }) => request(proofSchema, 'GET', withQuery('/proof', { by }), undefined, { signal }),
  })
