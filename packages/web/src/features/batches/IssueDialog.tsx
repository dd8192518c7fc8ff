import { type IssuePreview, issuedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import './batches.css'

/** Asks before the pending leads go out, with what each district gets. */
export function IssueDialog({ preview, onClose }: { preview: IssuePreview; onClose: () => void }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(issuedSchema, 'POST', '/batches', {}),
    onSuccess: async ({ batches, units, persons }) => {
      message.success(t('batches.issueDone', { count: batches.length, units, persons }))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['batches'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  const { parts, undecided, late } = preview
  const total = parts.reduce(
    (sum, part) => ({ units: sum.units + part.units, persons: sum.persons + part.persons }),
    { units: 0, persons: 0 },
  )
  return (
    <ConfirmWithNumbers
      open
      title={t('batches.issueAsk', { count: parts.length })}
      act={t('batches.issue')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[{ label: t('batches.total'), value: <CountPair {...total} /> }]}
    >
      <dl className="issue-parts">
        {parts.map(({ districtId, units, persons }) => (
          <div key={districtId}>
            <dt>{nameOf(districtId)}</dt>
            <dd>
              <CountPair units={units} persons={persons} />
            </dd>
          </div>
        ))}
      </dl>
      {undecided > 0 && <p className="soft">{t('batches.undecidedNote', { count: undecided })}</p>}
      {late.persons > 0 && <p className="soft">{t('batches.issueLate', late)}</p>}
    </ConfirmWithNumbers>
  )
}
