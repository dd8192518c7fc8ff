import { documentPageSchema, documentTemplatesSchema, makeableSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** The papers of one lead, newest first. */
export const leadDocumentsQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['documents', 'of-lead', leadId],
    queryFn: ({ signal }) =>
      request(documentPageSchema, 'GET', withQuery('/documents', { lead: leadId, limit: 200 }), undefined, {
        signal,
      }),
  })

/** What can be made for a lead now. */
export const makeableQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['documents', 'makeable', leadId],
    queryFn: ({ signal }) =>
      request(makeableSchema, 'GET', `/leads/${leadId}/makeable-documents`, undefined, { signal }),
  })

/** The Word templates. */
export const templatesQuery = queryOptions({
  queryKey: ['documents', 'templates'],
  queryFn: ({ signal }) =>
    request(documentTemplatesSchema, 'GET', '/document-templates', undefined, { signal }),
})
