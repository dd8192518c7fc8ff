import { type ProjectPage, type ProjectRow, projectPageSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { ParticipationTable } from './ParticipationTable.tsx'
import { ProjectCard } from './ProjectCard.tsx'
import { ProjectFigureRow } from './ProjectFigureRow.tsx'
import { ProjectFilters } from './ProjectFilters.tsx'
import { projectFiguresQuery } from './projectQueries.ts'
import { useProjectColumns } from './useProjectColumns.tsx'
import './projects.css'

const route = getRouteApi('/signed-in/projects')

/** Construction projects that are not insured, and what it would cost them (同舟计划). */
export function ProjectsPage() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const search = route.useSearch()
  const navigate = useNavigate()
  const columns = useProjectColumns()
  const { data: figures } = useQuery(projectFiguresQuery(search.districtId))
  const list = useKeysetPages<ProjectRow, ProjectPage>(['projects', 'list', search], (after, signal) =>
    request(projectPageSchema, 'GET', withQuery('/projects', { ...search, after }), undefined, { signal }),
  )
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  return (
    <>
      <PageHeading
        title={
          user.districtId === null
            ? t('projects.title')
            : `${t('projects.title')} · ${nameOf(user.districtId)}`
        }
        question={t('projects.question')}
        acts={<Link to="/projects/joint">{t('projects.joint')}</Link>}
        {...(figures === undefined ? {} : { answer: <ProjectFigureRow figures={figures} /> })}
      />
      {figures?.model === null && <p className="sheet soft">{t('projects.noModelWhy')}</p>}
      <ProjectFilters />
      <DataTable<ProjectRow>
        name="projects"
        label={t('projects.table')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) => void navigate({ to: '/projects/$projectId', params: { projectId: String(id) } })}
        card={(project) => <ProjectCard project={project} />}
        empty={
          isFiltered ? (
            <EmptyState title={t('projects.nothing')} next={t('projects.nothingNext')} />
          ) : (
            <EmptyState title={t('projects.none')} next={t('projects.noneNext')} />
          )
        }
      />
      {figures !== undefined && figures.participation.length > 0 && (
        <ParticipationTable participation={figures.participation} />
      )}
    </>
  )
}
