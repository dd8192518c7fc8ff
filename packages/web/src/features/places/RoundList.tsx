import { type PlaceRound, type PlaceView, roundVoidedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The rounds through a building, the last one first; one that was recorded wrongly is voided and stays readable. */
export function RoundList({ place, mayVoid }: { place: PlaceView; mayVoid: boolean }) {
  const { t } = useLanguage()
  const [voiding, setVoiding] = useState<PlaceRound | null>(null)
  return (
    <section className="sheet">
      <h2>{t('places.rounds')}</h2>
      {place.rounds.length === 0 && <p className="soft">{t('places.noRounds')}</p>}
      <ol className="place-rounds">
        {place.rounds.map((round) => (
          <RoundLine
            key={round.id}
            round={round}
            {...(mayVoid && round.voidedOn === null ? { onVoid: () => setVoiding(round) } : {})}
          />
        ))}
      </ol>
      {voiding !== null && <VoidRound round={voiding} onClose={() => setVoiding(null)} />}
    </section>
  )
}

function RoundLine({ round, onVoid }: { round: PlaceRound; onVoid?: () => void }) {
  const { t, language } = useLanguage()
  const { happenedOn, officers, note, present, gone, voidedOn, voidReason } = round
  const counts = t('places.roundLine', { present, gone, added: round.new })
  return (
    <li>
      <time dateTime={happenedOn}>{formatDay(language, happenedOn)}</time>{' '}
      {voidedOn === null ? counts : <s>{counts}</s>}{' '}
      <span className="soft">
        {officers.join(language === 'zh' ? '、' : ', ')}
        {note !== '' && ` · ${note}`}
      </span>
      {voidedOn !== null && (
        <p className="soft">
          {t('places.voided', { day: formatDay(language, voidedOn), reason: voidReason ?? '' })}
        </p>
      )}
      {onVoid !== undefined && (
        <Button type="link" size="small" onClick={onVoid}>
          {t('places.void')}
        </Button>
      )}
    </li>
  )
}

function VoidRound({ round, onClose }: { round: PlaceRound; onClose: () => void }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(roundVoidedSchema, 'POST', `/places/rounds/${round.id}/void`, { reason }),
    onSuccess: async ({ tenants }) => {
      message.success(t('places.voidDone', { count: tenants }))
      onClose()
      await client.invalidateQueries({ queryKey: ['places'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('places.voidAsk')}
      numbers={[
        { label: t('places.present'), value: round.present },
        { label: t('places.goneChoice'), value: round.gone },
        { label: t('places.newTenants'), value: round.new },
      ]}
      act={t('places.void')}
      danger
      busy={isPending}
      disabled={reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
    >
      <TextField label={t('places.voidWhy')} value={reason} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
