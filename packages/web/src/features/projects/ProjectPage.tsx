import { PROJECT_FLAGS } from '@kuomian/campaign'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { PremiumSheet } from './PremiumSheet.tsx'
import { ProjectActs } from './ProjectActs.tsx'
import { ProjectFacts } from './ProjectFacts.tsx'
import { InsuranceMark, VerificationMark } from './ProjectMarks.tsx'
import { ProjectTimeline } from './ProjectTimeline.tsx'
import { projectQuery } from './projectQueries.ts'
import { RosterSheet } from './RosterSheet.tsx'
import { RequestList } from './supervision/RequestList.tsx'
import { VerificationList } from './VerificationList.tsx'
import './projects.css'

const route = getRouteApi('/signed-in/projects/$projectId')

/** One project: what it owes and why, what is known of it, what was found on site, what happened. */
export function ProjectPage() {
  const { t, pick } = useLanguage()
  const { projectId } = route.useParams()
  const { data: project, error, refetch } = useQuery(projectQuery(projectId))
  if (error !== null) {
    return (
      <>
        <PageHeading title={t('projects.title')} question={t('projects.oneQuestion')} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        <Link to="/projects">{t('projects.back')}</Link>
      </>
    )
  }
  if (project === undefined) return <PagePending />
  return (
    <>
      <PageHeading
        title={project.name}
        question={t('projects.oneQuestion')}
        answer={
          <p className="project-marks">
            <InsuranceMark project={project} />
            <VerificationMark verification={project.verification} />
            {project.flag !== null && (
              <span>
                {pick(PROJECT_FLAGS[project.flag])}
                {project.flaggedOn !== null && ` · ${t('projects.flaggedSince', { day: project.flaggedOn })}`}
              </span>
            )}
          </p>
        }
        acts={<ProjectActs project={project} />}
      />
      <div className="project-sheets">
        <PremiumSheet project={project} />
        <ProjectFacts project={project} />
        <VerificationList project={project} />
        <RosterSheet project={project} />
        <RequestList projectId={project.id} />
        <ProjectTimeline project={project} />
      </div>
    </>
  )
}
