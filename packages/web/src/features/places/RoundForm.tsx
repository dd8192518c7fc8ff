import { type PlaceView, type RoundRequest, roundRecordedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { type NewTenant, NewTenantRows } from './NewTenantRows.tsx'
import { type FoundLine, RoundTenants } from './RoundTenants.tsx'

/** What officers found on a round: who is there, who has gone, who is new; counted before it is recorded. */
export function RoundForm({ place, onClose }: { place: PlaceView; onClose: () => void }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [lines, setLines] = useState<ReadonlyMap<number, FoundLine>>(new Map())
  const [added, setAdded] = useState<readonly NewTenant[]>([])
  const [happenedOn, setHappenedOn] = useState(campaign.today)
  const [officers, setOfficers] = useState(user.name)
  const [note, setNote] = useState('')
  const [isAsking, setAsking] = useState(false)
  const dayId = useId()
  const record = useRecordRound(place.id, onClose)
  const named = added.filter(({ name }) => name.trim() !== '')
  const found = [...lines].map(([tenantId, line]) => ({ tenantId, ...line }))
  const people = officers
    .split(/[、,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isComplete = found.length + named.length > 0 && people.length > 0 && happenedOn !== ''
  const counted = (what: FoundLine['found']) => found.filter((line) => line.found === what).length
  return (
    <section className="sheet place-form">
      <h2>{t('places.recordTitle')}</h2>
      <p className="soft">{t('places.recordHint')}</p>
      <div className="place-form-head">
        <p className="dialog-field">
          <label htmlFor={dayId}>{t('places.day')}</label>
          <Input
            id={dayId}
            type="date"
            max={campaign.today}
            value={happenedOn}
            onChange={({ target }) => setHappenedOn(target.value)}
          />
        </p>
        <TextField most={200} label={t('places.officers')} value={officers} onChange={setOfficers} />
        <TextField label={t('places.note')} value={note} onChange={setNote} />
      </div>
      <RoundTenants tenants={place.tenantRows} lines={lines} onChange={setLines} />
      <NewTenantRows tenants={added} onChange={setAdded} />
      <p className="place-acts">
        <Button type="primary" disabled={!isComplete} onClick={() => setAsking(true)}>
          {t('places.save')}
        </Button>
        <Button onClick={onClose}>{t('places.cancel')}</Button>
      </p>
      <ConfirmWithNumbers
        open={isAsking}
        title={t('places.confirmRound', { place: place.name })}
        numbers={[
          { label: t('places.present'), value: counted('present') },
          { label: t('places.goneChoice'), value: counted('gone') },
          { label: t('places.newTenants'), value: named.length },
        ]}
        act={t('places.save')}
        busy={record.isPending}
        error={record.error}
        onConfirm={() =>
          record.mutate({
            ...{ happenedOn, officers: people, note, tenants: found },
            newTenants: named.map(({ name, code, room, workers }) => ({ name, code, room, workers })),
          })
        }
        onCancel={() => setAsking(false)}
      />
    </section>
  )
}

function useRecordRound(placeId: number, onDone: () => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (round: RoundRequest) =>
      request(roundRecordedSchema, 'POST', `/places/${placeId}/rounds`, round),
    onSuccess: async ({ present, gone, open, new: fresh }) => {
      message.success(t('places.recorded', { present, gone, open, added: fresh }))
      onDone()
      await client.invalidateQueries({ queryKey: ['places'] })
    },
  })
}
