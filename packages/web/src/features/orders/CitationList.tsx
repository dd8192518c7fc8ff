import { citationText, POLICY_STANDINGS } from '@kuomian/campaign'
import type { ShownCitation } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What an order cites, each with the way to its entry of the register. */
export function CitationList({ citations }: { citations: readonly ShownCitation[] }) {
  const { pick } = useLanguage()
  if (citations.length === 0) return '—'
  return (
    <ul className="order-citations">
      {citations.map(({ policyId, number, title, clause, standing, validFrom, validTo }) => (
        <li key={policyId}>
          <Link to="/organisation" search={{ part: 'policies', policy: policyId }}>
            {citationText({ document: number, title, clause })}
          </Link>{' '}
          {standing !== 'valid' && (
            <StateMark state="due">
              {pick(POLICY_STANDINGS[standing])} {validTo ?? validFrom}
            </StateMark>
          )}
        </li>
      ))}
    </ul>
  )
}
