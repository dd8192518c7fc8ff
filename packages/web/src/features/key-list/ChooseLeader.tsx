import { RECEIVERS } from '@kuomian/campaign'
import { leaderChosenSchema, receiverSchema, type WaitingHandover } from '@kuomian/contract'
import { Radio } from 'antd'
import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useKeyListAct } from './useKeyListAct.ts'

/** Asks the office who shall lead a case, against the rule and with its reason. */
export function ChooseLeader({ employer, onClose }: { employer: WaitingHandover; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const [receiver, setReceiver] = useState<WaitingHandover['receiver'] | 'rule'>(
    employer.rule === 'corrected' ? employer.receiver : 'rule',
  )
  const [reason, setReason] = useState(employer.ruleReason)
  const { mutate, isPending, error } = useKeyListAct(leaderChosenSchema, '/key-list/leader', {
    said: () => t('key-list.changed'),
    onDone: onClose,
  })
  const byRule = receiver === 'rule'
  return (
    <ConfirmWithNumbers
      open
      title={t('key-list.changeAsk')}
      act={t('key-list.save')}
      busy={isPending}
      disabled={!byRule && reason.trim().length < 2}
      error={error}
      onConfirm={() =>
        mutate({
          refusalId: employer.refusalId,
          receiver: byRule ? null : receiver,
          reason: byRule ? '' : reason,
        })
      }
      onCancel={onClose}
      numbers={[{ label: t('key-list.employer'), value: employer.name }]}
    >
      <Radio.Group
        aria-label={t('key-list.leads')}
        value={receiver}
        onChange={({ target }) => setReceiver(target.value)}
        options={[
          { value: 'rule', label: t('key-list.byRule') },
          ...receiverSchema.options.map((value) => ({ value, label: pick(RECEIVERS[value]) })),
        ]}
      />
      {!byRule && <TextField label={t('key-list.changeReason')} value={reason} onChange={setReason} />}
    </ConfirmWithNumbers>
  )
}
