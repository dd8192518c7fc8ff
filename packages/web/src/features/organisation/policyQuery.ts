import { policyCitationsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { organisationQuery } from './organisationQuery.ts'

/** One entry of the register with who cites it. */
export const policyQuery = (policyId: number) =>
  queryOptions({
    queryKey: [...organisationQuery.queryKey, 'policy', policyId],
    queryFn: ({ signal }) =>
      request(policyCitationsSchema, 'GET', `/organisation/policies/${policyId}/citations`, undefined, {
        signal,
      }),
  })
