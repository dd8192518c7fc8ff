import type { Project } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import type { ProjectActName } from './useProjectAct.ts'
import { VerifyDialog } from './VerifyDialog.tsx'

const labels = {
  verify: 'projects.verify',
  'change-cost': 'projects.changeCost',
  suspend: 'projects.suspend',
  resume: 'projects.resume',
  extend: 'projects.extend',
} as const satisfies Record<ProjectActName, string>

/** What a district can do with its project now: changes build upon a verification. */
export function ProjectActs({ project }: { project: Project }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [act, setAct] = useState<ProjectActName | null>(null)
  if (user.role !== 'district' || campaign.readOnly || project.goneOn !== null) return null
  const isSuspended = project.suspensions.some(({ to }) => to === null)
  const changes: ProjectActName[] =
    project.verifiedOn === null ? [] : ['change-cost', isSuspended ? 'resume' : 'suspend', 'extend']
  const close = () => setAct(null)
  return (
    <>
      {changes.map((name) => (
        <Button key={name} onClick={() => setAct(name)}>
          {t(labels[name])}
        </Button>
      ))}
      <Button type="primary" onClick={() => setAct('verify')}>
        {t('projects.verify')}
      </Button>
      {act === 'verify' && <VerifyDialog project={project} onClose={close} />}
      {act !== null && act !== 'verify' && (
        <ChangeDialog key={act} act={act} label={t(labels[act])} project={project} onClose={close} />
      )}
    </>
  )
}
