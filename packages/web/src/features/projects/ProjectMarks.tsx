import { PROJECT_FLAGS, VERIFICATION_WORDS } from '@kuomian/campaign'
import type { ProjectRow } from '@kuomian/contract'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const marks: Record<ProjectRow['verification'], State> = {
  unverified: 'open',
  'list-changed': 'due',
  verified: 'done',
}

/** Whether a district was there, as mark and word. */
export function VerificationMark({ verification }: Pick<ProjectRow, 'verification'>) {
  const { pick } = useLanguage()
  return <StateMark state={marks[verification]}>{pick(VERIFICATION_WORDS[verification])}</StateMark>
}

/** Whether it is insured, as mark and word; what breaks the rule says so in its tip. */
export function InsuranceMark({ project }: { project: ProjectRow }) {
  const { t, pick } = useLanguage()
  if (project.group === null) return <span className="soft">{t('projects.notDue')}</span>
  if (project.isInsured) return <StateMark state="done">{t('projects.isInsured')}</StateMark>
  if (project.flag === null) return <StateMark state="open">{t('projects.notInsured')}</StateMark>
  return (
    <span title={pick(PROJECT_FLAGS[project.flag])}>
      <StateMark state="overdue">{t('projects.notInsured')}</StateMark>
      {project.flaggedOn !== null && (
        <span className="soft"> {t('projects.flaggedSince', { day: project.flaggedOn })}</span>
      )}
    </span>
  )
}
