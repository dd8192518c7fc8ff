import type { CitingRuleLine, Organisation } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

const kinds = {
  'lead-class': 'organisation.rule-lead-class',
  order: 'organisation.rule-order',
  contribution: 'organisation.rule-contribution',
} as const

/** The rules of the campaign that cite a document: the way to its entry of the register, or that nobody registered it. */
export function RuleTable({ organisation: { rules } }: { organisation: Organisation }) {
  const { t, pick } = useLanguage()
  if (rules.length === 0) return null
  return (
    <section className="sheet">
      <h2>{t('organisation.citingRules')}</h2>
      <ShortTable<CitingRuleLine>
        caption={t('organisation.citingRules')}
        rows={rules}
        rowKey={({ kind, title, document }) => `${kind} ${title.zh} ${document}`}
        columns={[
          { key: 'kind', head: t('organisation.ruleKind'), width: 120, cell: ({ kind }) => t(kinds[kind]) },
          { key: 'title', head: t('organisation.rule'), width: 300, cell: ({ title }) => pick(title) },
          {
            key: 'document',
            head: t('organisation.number'),
            width: 220,
            cell: ({ document, policyId }) =>
              policyId === null ? (
                <>
                  {document} <StateMark state="due">{t('organisation.notRegistered')}</StateMark>
                </>
              ) : (
                <Link to="/organisation" search={{ part: 'policies', policy: policyId }}>
                  {document}
                </Link>
              ),
          },
          {
            key: 'clause',
            head: t('organisation.clause'),
            width: 100,
            cell: ({ clause }) => clause || '—',
          },
        ]}
      />
    </section>
  )
}
