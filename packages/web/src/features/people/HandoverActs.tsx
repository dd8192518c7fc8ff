import { documentMadeSchema, type PersonHandover, personHandoverAnsweredSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

type Answer = 'accept' | 'return' | 'withdraw'

/** Takes a list, sends it back, or takes one's own back while it waits. */
export function AnswerHandover({ handover }: { handover: PersonHandover }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [asked, setAsked] = useState<Answer | null>(null)
  const [reason, setReason] = useState('')
  const answer = useMutation({
    mutationFn: () =>
      request(personHandoverAnsweredSchema, 'POST', `/people/handovers/${handover.id}/answer`, {
        answer: asked,
        reason,
      }),
    onSuccess: async () => {
      setAsked(null)
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const possible: readonly Answer[] = handover.isOwn ? ['withdraw'] : ['accept', 'return']
  return (
    <>
      {possible.map((one) => (
        <Button key={one} size="small" onClick={() => setAsked(one)}>
          {t(`people.${one}`)}
        </Button>
      ))}
      <ConfirmWithNumbers
        open={asked !== null}
        title={t(`people.${asked ?? 'accept'}`)}
        act={t(`people.${asked ?? 'accept'}`)}
        danger={asked === 'return'}
        busy={answer.isPending}
        disabled={asked === 'return' && reason.trim().length < 2}
        error={answer.error}
        onConfirm={() => answer.mutate()}
        onCancel={() => setAsked(null)}
        numbers={[{ label: t('people.persons'), value: <Amount value={handover.persons} /> }]}
      >
        {asked === 'return' && (
          <TextField label={t('people.reason')} rows={2} value={reason} onChange={setReason} />
        )}
      </ConfirmWithNumbers>
    </>
  )
}

/** The receipt as a paper: made once, then fetched. */
export function HandoverPaper({ handover, mayMake }: { handover: PersonHandover; mayMake: boolean }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () =>
      request(documentMadeSchema, 'POST', '/documents', { kind: 'person-handover', subjectId: handover.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people', 'handovers'] }),
  })
  if (handover.documentId !== null) {
    return (
      <a href={`/api/documents/${handover.documentId}/pdf`} download>
        {handover.documentNumber}
      </a>
    )
  }
  if (!mayMake || handover.state === 'handed' || handover.state === 'withdrawn') return null
  return (
    <>
      <Button size="small" loading={make.isPending} onClick={() => make.mutate()}>
        {t('people.makePaper')}
      </Button>
      {make.error !== null && <ErrorNotice error={make.error} />}
    </>
  )
}
