import { reportSubmittedSchema } from '@kuomian/contract'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRefusalAct } from './useRefusalAct.ts'

/** Asks before a zero report; where employers qualify by the rule, their number is confirmed. */
export function ZeroReport({
  slot,
  qualifying,
  onClose,
}: {
  slot: string
  qualifying: number
  onClose: () => void
}) {
  const { t, language } = useLanguage()
  const [confirmed, setConfirmed] = useState(false)
  const { mutate, isPending, error } = useRefusalAct(reportSubmittedSchema, '/refusals/zero', {
    said: () => t('refusals.zeroDone'),
    onDone: onClose,
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('refusals.zeroAsk', { slot: formatDay(language, slot) })}
      act={t('refusals.zeroReport')}
      danger={qualifying > 0}
      busy={isPending}
      disabled={qualifying > 0 && !confirmed}
      error={error}
      onConfirm={() => mutate(qualifying > 0 ? { slot, confirmed: qualifying } : { slot })}
      onCancel={onClose}
      numbers={[{ label: t('refusals.zeroQualifying'), value: t('refusals.unitsOf', { count: qualifying }) }]}
    >
      <p className="soft">{t('refusals.zeroNote')}</p>
      {qualifying > 0 && (
        <Checkbox checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)}>
          {t('refusals.zeroConfirm', { count: qualifying })}
        </Checkbox>
      )}
    </ConfirmWithNumbers>
  )
}
