import { WORKER_COUNTS } from '@kuomian/campaign'
import type { ProjectRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { InsuranceMark, VerificationMark } from './ProjectMarks.tsx'
import './projects.css'

/** A project on a phone. */
export function ProjectCard({ project }: { project: ProjectRow }) {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { id, name, premiumCents, workers, verification, districtId } = project
  return (
    <div className="project-card">
      <span className="project-card-line">
        <Link to="/projects/$projectId" params={{ projectId: String(id) }}>
          {name}
        </Link>
        <InsuranceMark project={project} />
      </span>
      <span className="project-card-line">
        <strong>
          {premiumCents === null ? '—' : t('projects.amountYuan', { amount: formatYuan(premiumCents) })}
        </strong>
        <VerificationMark verification={verification} />
      </span>
      <span className="soft">
        {[
          user.districtId === null ? nameOf(districtId) : null,
          workers === null
            ? null
            : t('projects.personsBy', { count: workers.persons, way: pick(WORKER_COUNTS[workers.by]) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </div>
  )
}
