import { Radio } from 'antd'
import { useState } from 'react'
import { DayField } from '../../dialogs/DayField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { HandoverDialogProps } from './HandoverActs.tsx'
import { handoverNumbers } from './handoverNumbers.ts'
import { useHandoverAct } from './useHandoverAct.ts'

/** Asks when an audit ended and what it found; its result is due by that. */
export function EndAudit({ handover, onClose }: HandoverDialogProps) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [endedOn, setEndedOn] = useState<string | null>(campaign.today)
  const [violation, setViolation] = useState<boolean | null>(null)
  const { mutate, isPending, error } = useHandoverAct(handover.number, 'audit-end', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('key-list.act-end-audit')}
      act={t('key-list.act-end-audit')}
      busy={isPending}
      disabled={endedOn === null || violation === null}
      error={error}
      onConfirm={() => mutate({ endedOn, violation })}
      onCancel={onClose}
      numbers={handoverNumbers(t, handover)}
    >
      <DayField
        label={t('key-list.endedOn')}
        value={endedOn}
        min={handover.startsOn}
        max={campaign.today}
        onChange={setEndedOn}
      />
      <Radio.Group
        aria-label={t('key-list.found')}
        value={violation}
        onChange={({ target }) => setViolation(target.value)}
        options={[
          { value: true, label: t('key-list.violation') },
          { value: false, label: t('key-list.noViolation') },
        ]}
      />
    </ConfirmWithNumbers>
  )
}
