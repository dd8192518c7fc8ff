import type { AnnexFinding } from '@kuomian/contract'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'

const states: Record<AnnexFinding['severity'], State> = { error: 'overdue', warning: 'due', note: 'open' }

/** What the rules found in the notice; choosing one marks its cell in the published table. */
export function FindingList({
  findings,
  chosen,
}: {
  findings: readonly AnnexFinding[]
  chosen: AnnexFinding | undefined
}) {
  const { t, pick } = useLanguage()
  const { change } = useAddressSearch()
  const choose = ({ id }: AnnexFinding) =>
    change({ finding: id === chosen?.id ? undefined : String(id), show: undefined })
  return (
    <aside className="sheet annex-findings not-on-paper" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('annexes.findings')}</h2>
      <p className="soft">
        {findings.length === 0
          ? t('annexes.noFindings')
          : t('annexes.findingsCount', { count: findings.length })}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <button type="button" aria-pressed={finding.id === chosen?.id} onClick={() => choose(finding)}>
              <span className="annex-finding-head">
                <StateMark state={states[finding.severity]}>{t(`annexes.${finding.severity}`)}</StateMark>
                <span className="soft">
                  {finding.rule} ·{' '}
                  {finding.place.row ?? (finding.place.annex === null ? t('annexes.inText') : '')}
                  {finding.place.line !== null && ` ${t('annexes.line', { line: finding.place.line })}`}
                </span>
              </span>
              {pick(finding)}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
