import {
  handoverDetailSchema,
  keyListFiguresSchema,
  leadHandoversSchema,
  waitingHandoversSchema,
} from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** How many stand where. */
export const figuresQuery = queryOptions({
  queryKey: ['key-list', 'figures'],
  queryFn: ({ signal }) => request(keyListFiguresSchema, 'GET', '/key-list/figures', undefined, { signal }),
})

/** Employers that wait for their hand-over. */
export const waitingQuery = queryOptions({
  queryKey: ['key-list', 'waiting'],
  queryFn: ({ signal }) => request(waitingHandoversSchema, 'GET', '/key-list/waiting', undefined, { signal }),
})

/** One hand-over with what is behind it. */
export const handoverQuery = (number: number) =>
  queryOptions({
    queryKey: ['key-list', 'one', number],
    queryFn: ({ signal }) =>
      request(handoverDetailSchema, 'GET', `/key-list/${number}`, undefined, { signal }),
  })

/** What was handed over of one lead. */
export const leadHandoversQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['key-list', 'of-lead', leadId],
    queryFn: ({ signal }) =>
      request(leadHandoversSchema, 'GET', `/leads/${leadId}/handovers`, undefined, { signal }),
  })
