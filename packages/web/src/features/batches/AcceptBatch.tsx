import { acceptedSchema, type Batch } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'

/** Asks a district before it accepts its part of a batch. */
export function AcceptBatch({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(acceptedSchema, 'POST', `/batches/${batch.number}/accept`),
    onSuccess: async ({ leads }) => {
      message.success(t('batches.acceptDone', { leads }))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['batches'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('batches.acceptAsk', { number: batch.number })}
      act={t('batches.accept')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={batch.parts.map(({ districtId, units, persons }) => ({
        label: nameOf(districtId),
        value: <CountPair units={units} persons={persons} />,
      }))}
    />
  )
}
