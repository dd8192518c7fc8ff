import { type Reports, reportsDecidedSchema } from '@kuomian/contract'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReportAct } from './useReportAct.ts'

/** Asks before the accepted reports of a month are locked, with their number in view. */
export function LockMonth({
  reports: { form, month, lines },
  accepted,
  onClose,
}: {
  reports: Reports
  accepted: number
  onClose: () => void
}) {
  const { t, language } = useLanguage()
  const { mutate, isPending, error } = useReportAct(reportsDecidedSchema, '/reports/lock', {
    said: ({ reports }) => t('reports.decided', { count: reports }),
    onDone: onClose,
  })
  const locked = lines.filter(({ state }) => state === 'locked').length
  return (
    <ConfirmWithNumbers
      open
      title={t('reports.lockAsk', { month: formatMonth(language, month) })}
      act={t('reports.lock')}
      danger
      busy={isPending}
      error={error}
      onConfirm={() => mutate({ form, month, confirmed: accepted })}
      onCancel={onClose}
      numbers={[
        { label: t('reports.accepted'), value: accepted },
        { label: t('reports.notAccepted'), value: lines.length - accepted - locked },
      ]}
    >
      <p className="soft">{t('reports.lockNext')}</p>
    </ConfirmWithNumbers>
  )
}
