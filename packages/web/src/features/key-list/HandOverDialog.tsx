import { RECEIVERS } from '@kuomian/campaign'
import { handedOverSchema, receiverSchema, type WaitingHandover } from '@kuomian/contract'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { useKeyListAct } from './useKeyListAct.ts'

/** Asks before the list goes to both receivers, with how many each will lead. */
export function HandOverDialog({ rows, onClose }: { rows: readonly WaitingHandover[]; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const { mutate, isPending, error } = useKeyListAct(handedOverSchema, '/key-list', {
    said: ({ employers, first, last }) => t('key-list.handedOver', { employers, first, last }),
    onDone: onClose,
  })
  const units = (count: number) => t('key-list.unitsOf', { count })
  const late = rows.filter(({ dueOn }) => campaign.today > dueOn).length
  const bare = rows.filter(({ evidence }) => evidence === 0).length
  return (
    <ConfirmWithNumbers
      open
      title={t('key-list.handOverAsk')}
      act={t('key-list.handOver')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate({})}
      onCancel={onClose}
      numbers={[
        { label: t('key-list.waiting'), value: units(rows.length) },
        ...receiverSchema.options.map((receiver) => ({
          label: t('key-list.ledBy', { receiver: pick(RECEIVERS[receiver]) }),
          value: units(rows.filter((row) => row.receiver === receiver).length),
        })),
        ...(bare > 0 ? [{ label: t('key-list.withoutEvidence'), value: units(bare) }] : []),
        ...(late > 0 ? [{ label: t('key-list.handOverLate'), value: units(late) }] : []),
      ]}
    >
      <p className="soft">{t('key-list.handOverNote')}</p>
    </ConfirmWithNumbers>
  )
}
