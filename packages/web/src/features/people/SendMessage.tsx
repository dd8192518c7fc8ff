import { personChoicePreviewSchema, personMessageSentSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { usePersonWords } from './usePersonWords.ts'

/** Writes one message to everybody on a list, with how many it reaches in view. */
export function SendMessage() {
  const { t, pick } = useLanguage()
  const { lists } = usePersonWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  const ids = useId()
  const [asks, setAsks] = useState(false)
  const [list, setList] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [words, setWords] = useState('')
  const filter = list === null ? {} : { list }
  const preview = useQuery({
    queryKey: ['people', 'preview', filter],
    queryFn: ({ signal }) =>
      request(personChoicePreviewSchema, 'POST', '/people/preview', { filter }, { signal }),
    enabled: asks,
    staleTime: 0,
  })
  const send = useMutation({
    mutationFn: () => request(personMessageSentSchema, 'POST', '/people/messages', { title, words, filter }),
    onSuccess: async (sent) => {
      message.success(t('people.sent', { persons: sent.persons }))
      setAsks(false)
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const counts = preview.data
  return (
    <>
      <Button type="primary" onClick={() => setAsks(true)}>
        {t('people.newMessage')}
      </Button>
      <ConfirmWithNumbers
        open={asks}
        title={t('people.newMessage')}
        act={t('people.newMessage')}
        busy={send.isPending}
        disabled={title.trim().length < 2 || words.trim().length < 2 || (counts?.numbered ?? 0) === 0}
        error={send.error ?? preview.error}
        onConfirm={() => send.mutate()}
        onCancel={() => setAsks(false)}
        numbers={
          counts === undefined
            ? []
            : [
                { label: t('people.chosen'), value: <Amount value={counts.chosen} /> },
                { label: t('people.numbered'), value: <Amount value={counts.numbered} /> },
                { label: t('people.unnumbered'), value: <Amount value={counts.unnumbered} /> },
              ]
        }
      >
        <p className="dialog-field">
          <label htmlFor={`${ids}-list`}>{t('people.anyList')}</label>
          <Select<string | null>
            id={`${ids}-list`}
            allowClear
            value={list}
            onChange={(chosen) => setList(chosen ?? null)}
            options={lists.map(({ code, title: name }) => ({ value: code, label: pick(name) }))}
          />
        </p>
        <TextField label={t('people.messageTitle')} most={120} value={title} onChange={setTitle} />
        <TextField label={t('people.words')} rows={3} value={words} onChange={setWords} />
        <p className="soft">{t('people.messageNote')}</p>
      </ConfirmWithNumbers>
    </>
  )
}
