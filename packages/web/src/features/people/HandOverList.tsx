import { peopleHandedOverSchema, personChoicePreviewSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { usePersonWords } from './usePersonWords.ts'

const sides = ['bureau', 'sub-centre'] as const

/** Hands a list over to the other side; who waits in another hand-over is left out. */
export function HandOverList() {
  const { t, pick } = useLanguage()
  const { lists } = usePersonWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  const ids = useId()
  const [asks, setAsks] = useState(false)
  const [giver, setGiver] = useState<(typeof sides)[number]>('bureau')
  const [chosen, setList] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const list = chosen ?? lists[0]?.code ?? ''
  const preview = useQuery({
    queryKey: ['people', 'preview', list, giver],
    queryFn: ({ signal }) =>
      request(
        personChoicePreviewSchema,
        'POST',
        '/people/preview',
        { filter: { list, heldBy: giver } },
        { signal },
      ),
    enabled: asks && list !== '',
    staleTime: 0,
  })
  const hand = useMutation({
    mutationFn: () => request(peopleHandedOverSchema, 'POST', '/people/handovers', { giver, list, note }),
    onSuccess: async (handed) => {
      message.success(t('people.handedOver', handed))
      setAsks(false)
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const counts = preview.data
  const going = counts === undefined ? 0 : counts.chosen - counts.waiting
  return (
    <>
      <Button type="primary" onClick={() => setAsks(true)}>
        {t('people.handOver')}
      </Button>
      <ConfirmWithNumbers
        open={asks}
        title={t('people.handOverAsk')}
        act={t('people.handOver')}
        busy={hand.isPending}
        disabled={going === 0}
        error={hand.error ?? preview.error}
        onConfirm={() => hand.mutate()}
        onCancel={() => setAsks(false)}
        numbers={
          counts === undefined
            ? []
            : [
                { label: t('people.handOver'), value: <Amount value={going} /> },
                { label: t('people.waiting'), value: <Amount value={counts.waiting} /> },
              ]
        }
      >
        <div className="person-choice">
          <span id={`${ids}-giver`}>{t('people.giver')}</span>
          <Radio.Group
            aria-labelledby={`${ids}-giver`}
            optionType="button"
            value={giver}
            onChange={({ target }) => setGiver(target.value)}
            options={sides.map((value) => ({ value, label: t(`people.${value}`) }))}
          />
        </div>
        <p className="dialog-field">
          <label htmlFor={`${ids}-list`}>{t('people.anyList')}</label>
          <Select<string>
            id={`${ids}-list`}
            value={list}
            onChange={setList}
            options={lists.map(({ code, title }) => ({ value: code, label: pick(title) }))}
          />
        </p>
        <TextField label={t('people.note')} value={note} onChange={setNote} />
      </ConfirmWithNumbers>
    </>
  )
}
