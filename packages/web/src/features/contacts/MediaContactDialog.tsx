import { CONTACT_CHANNELS, MEDIA_CHANNELS } from '@kuomian/campaign'
import { bulkPreviewSchema, type LeadSelection, mediaContactRecordedSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Radio } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import './contacts.css'

/** Records one act that reaches many employers: a newspaper page, a bulk message (媒体告知). */
export function MediaContactDialog({
  selection,
  onClose,
  onDone,
}: {
  selection: LeadSelection
  onClose: () => void
  onDone: () => void
}) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const ids = useId()
  const [title, setTitle] = useState('')
  const [channel, setChannel] = useState<(typeof MEDIA_CHANNELS)[number]>('media')
  const [happenedOn, setHappenedOn] = useState(campaign.today)
  const preview = useQuery({
    queryKey: ['leads', 'media', selection],
    queryFn: ({ signal }) =>
      request(bulkPreviewSchema, 'POST', '/media-contacts/preview', { selection }, { signal }),
    staleTime: 0,
  })
  const run = useMutation({
    mutationFn: () => {
      const body = { title, channel, happenedOn, selection }
      return request(mediaContactRecordedSchema, 'POST', '/media-contacts', body)
    },
    onSuccess: async (answer) => {
      message.success(t('contacts.mediaDone', answer))
      onDone()
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  const counts = preview.data
  return (
    <ConfirmWithNumbers
      open
      title={t('contacts.mediaAsk')}
      act={t('contacts.media')}
      busy={run.isPending}
      disabled={title.trim().length < 2 || counts === undefined || counts.leads === 0}
      error={run.error ?? preview.error}
      onConfirm={() => run.mutate()}
      onCancel={onClose}
      numbers={
        counts === undefined
          ? []
          : [
              { label: t('contacts.chosen'), value: t('contacts.chosenCount', { count: counts.chosen }) },
              {
                label: t('contacts.possible'),
                value: <CountPair units={counts.units} persons={counts.persons} />,
              },
              { label: t('contacts.skipped'), value: <Amount value={counts.chosen - counts.leads} /> },
            ]
      }
    >
      <TextField
        label={t('contacts.mediaTitle')}
        most={120}
        hint={t('contacts.mediaTitleHint')}
        value={title}
        onChange={setTitle}
      />
      <div className="dialog-field">
        <span id={`${ids}-channel`}>{t('contacts.channel')}</span>
        <Radio.Group
          aria-labelledby={`${ids}-channel`}
          optionType="button"
          value={channel}
          onChange={({ target }) => setChannel(target.value)}
          options={MEDIA_CHANNELS.map((value) => ({ value, label: pick(CONTACT_CHANNELS[value].title) }))}
        />
      </div>
      <p className="dialog-field">
        <label htmlFor={`${ids}-day`}>{t('contacts.happenedOn')}</label>
        <DatePicker
          id={`${ids}-day`}
          allowClear={false}
          value={dayjs(happenedOn)}
          maxDate={dayjs(campaign.today)}
          onChange={(day) => day !== null && setHappenedOn(day.format('YYYY-MM-DD'))}
        />
      </p>
      <p className="soft">{t('contacts.mediaNote')}</p>
    </ConfirmWithNumbers>
  )
}
