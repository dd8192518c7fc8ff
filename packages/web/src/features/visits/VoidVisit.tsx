import { type Visit, visitVoidedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

/** Asks for the reason before a visit is voided. */
export function VoidVisit({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(visitVoidedSchema, 'POST', `/visits/${visit.id}/void`, { reason }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('visits.voidAsk')}
      act={t('visits.void')}
      danger
      busy={isPending}
      disabled={reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[
        {
          label: visit.happenedOn,
          value: <CountPair units={visit.countedUnits} persons={visit.countedPersons} />,
        },
      ]}
    >
      <p className="soft">{t('visits.voidNote', { today: campaign.today })}</p>
      <TextField label={t('leads.reason')} rows={3} value={reason} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
