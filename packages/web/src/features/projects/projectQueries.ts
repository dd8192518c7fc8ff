import { projectFiguresSchema, projectSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** What the reader's projects come to, of one district or of all. */
export const projectFiguresQuery = (districtId: number | undefined) =>
  queryOptions({
    queryKey: ['projects', 'figures', districtId],
    queryFn: ({ signal }) =>
      request(projectFiguresSchema, 'GET', withQuery('/projects/figures', { districtId }), undefined, {
        signal,
      }),
  })

/** One project. */
export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['projects', 'one', projectId],
    queryFn: ({ signal }) => request(projectSchema, 'GET', `/projects/${projectId}`, undefined, { signal }),
  })
