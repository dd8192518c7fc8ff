import { useState } from 'react'
import { DayField } from '../../dialogs/DayField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { HandoverDialogProps } from './HandoverActs.tsx'
import { handoverNumbers } from './handoverNumbers.ts'
import { useHandoverAct } from './useHandoverAct.ts'

/** Asks for the number and day of a case, and of an audit when it begins. */
export function OpenCase({ handover, onClose }: HandoverDialogProps) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const audit = handover.receiver === 'audit'
  const [caseNumber, setCaseNumber] = useState('')
  const [openedOn, setOpenedOn] = useState<string | null>(campaign.today)
  const [startsOn, setStartsOn] = useState<string | null>(null)
  const [exception, setException] = useState('')
  const { mutate, isPending, error } = useHandoverAct(handover.number, 'case', onClose)
  const title = audit ? t('key-list.notice') : t('key-list.act-open-case')
  return (
    <ConfirmWithNumbers
      open
      title={title}
      act={title}
      busy={isPending}
      disabled={caseNumber.trim() === '' || openedOn === null || (audit && startsOn === null)}
      error={error}
      onConfirm={() =>
        mutate({ caseNumber, openedOn, exception, ...(startsOn === null ? {} : { startsOn }) })
      }
      onCancel={onClose}
      numbers={handoverNumbers(t, handover)}
    >
      <TextField label={t('key-list.caseNumber')} value={caseNumber} most={60} onChange={setCaseNumber} />
      <DayField
        label={t('key-list.openedOn')}
        value={openedOn}
        min={handover.receivedOn}
        max={campaign.today}
        onChange={setOpenedOn}
      />
      {audit && (
        <>
          <DayField label={t('key-list.startsOn')} value={startsOn} min={openedOn} onChange={setStartsOn} />
          <TextField
            label={t('key-list.exception')}
            hint={t('key-list.exceptionNote')}
            value={exception}
            onChange={setException}
          />
        </>
      )}
    </ConfirmWithNumbers>
  )
}
