import type { ImportOutcome } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ControlSumTable } from './ControlSumTable.tsx'
import { ErrorTable } from './ErrorTable.tsx'
import { WarningTable } from './WarningTable.tsx'

const states = { stored: 'done', unchanged: 'done', 'dry-run': 'open' } as const
const sentences = {
  stored: 'imports.outcomeStored',
  unchanged: 'imports.outcomeUnchanged',
  'dry-run': 'imports.outcomeDryRun',
} as const

/** What an import did, or in a dry run would do. */
export function OutcomeView({ outcome }: { outcome: ImportOutcome }) {
  const { t } = useLanguage()
  const { state, rowsIn, rowsStored, rowsRefused, rowsAside, supersedes } = outcome
  return (
    <div className="imports-detail" aria-live="polite">
      <p>
        <StateMark state={states[state]}>{t(sentences[state])}</StateMark> · {t('imports.asOf')}{' '}
        {outcome.asOf}
        {supersedes !== null && ` · ${t('imports.supersedes', { id: supersedes })}`}
      </p>
      <p>
        <strong>{t('imports.equation', { in: rowsIn, stored: rowsStored, refused: rowsRefused })}</strong>
      </p>
      {rowsAside > 0 && <p>{t('imports.aside', { count: rowsAside })}</p>}
      {outcome.deliveryId !== null && rowsRefused > 0 && (
        <p>
          <a href={`/api/imports/deliveries/${outcome.deliveryId}/refused`}>{t('imports.fetchRefused')}</a>
        </p>
      )}
      <ControlSumTable kind={outcome.kind} sums={outcome.controlSums} />
      <ErrorTable errors={outcome.errors} total={rowsRefused} />
      <WarningTable warnings={outcome.warnings} />
    </div>
  )
}
