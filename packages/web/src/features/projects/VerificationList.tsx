import type { Project } from '@kuomian/contract'
import { formatDay, formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceStrip } from '../evidence/index.ts'

/** What was found on site, latest first, with the officers and their files. */
export function VerificationList({ project: { verifications } }: { project: Project }) {
  const { t, language } = useLanguage()
  return (
    <section className="sheet" aria-label={t('projects.verifications')}>
      <h2>{t('projects.verifications')}</h2>
      {verifications.length === 0 && <p className="soft">{t('projects.noVerification')}</p>}
      <ol className="project-course">
        {verifications.map((found) => (
          <li key={found.id}>
            <strong>{formatDay(language, found.verifiedOn)}</strong>
            <p>
              {t('projects.verifiedLine', {
                officers: found.officers.join(language === 'zh' ? '、' : ', '),
                started: t(found.isStarted ? 'projects.started' : 'projects.notStarted'),
                labour: found.labour,
                cost: formatYuan(found.costCents),
              })}
            </p>
            <p className="soft">
              {t('projects.span', { from: found.workFrom, to: found.workTo })} {found.note}
            </p>
            <EvidenceStrip files={found.evidence} />
          </li>
        ))}
      </ol>
    </section>
  )
}
