import {
  leadOrdersSchema,
  orderDueDaySchema,
  orderFiguresSchema,
  orderSchema,
  orderWordsSchema,
} from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** How many orders stand where. */
export const orderFiguresQuery = queryOptions({
  queryKey: ['orders', 'figures'],
  queryFn: ({ signal }) => request(orderFiguresSchema, 'GET', '/orders/figures', undefined, { signal }),
})

/** What the campaign lets an officer choose, and what the register lets him cite. */
export const orderWordsQuery = queryOptions({
  queryKey: ['order-words'],
  queryFn: ({ signal }) => request(orderWordsSchema, 'GET', '/orders/words', undefined, { signal }),
})

/** One order. */
export const orderQuery = (orderId: number) =>
  queryOptions({
    queryKey: ['orders', 'one', orderId],
    queryFn: ({ signal }) => request(orderSchema, 'GET', `/orders/${orderId}`, undefined, { signal }),
  })

/** The orders of one lead, and the words that a new one would begin with. */
export const leadOrdersQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['orders', 'of-lead', leadId],
    queryFn: ({ signal }) =>
      request(leadOrdersSchema, 'GET', `/leads/${leadId}/orders`, undefined, { signal }),
  })

/** The day to which so many working days lead from the day of service. */
export const dueDayQuery = (servedOn: string, workingDays: number) =>
  queryOptions({
    queryKey: ['order-due-day', servedOn, workingDays],
    queryFn: ({ signal }) =>
      request(orderDueDaySchema, 'GET', withQuery('/orders/due-day', { servedOn, workingDays }), undefined, {
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
