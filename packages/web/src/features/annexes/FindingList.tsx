import type { AnnexFinding } from '@kuomian/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const route = getRouteApi('/signed-in/annexes/$annex')
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
  const { annex } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const choose = ({ id }: AnnexFinding) => {
    const { show: _show, finding: _finding, ...days } = search
    const next = id === chosen?.id ? days : { ...days, finding: String(id) }
    // The table goes to its cell by itself; the router would go to the top of the page.
    void navigate({
      to: '/annexes/$annex',
      params: { annex },
      search: next,
      replace: true,
      resetScroll: false,
    })
  }
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
