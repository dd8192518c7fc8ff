import type { Candidate, MatchingOverview } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { request } from '../../api/request.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { CandidateSides } from './CandidateSides.tsx'
import { candidatesQuery } from './matchingQueries.ts'

const doneSchema = z.object({ id: z.number() })
type Subject = Candidate['subject']

/** Pairs of equal name, one at a time: both sides next to each other, and two keys that decide. */
export function CandidateQueue({
  waiting,
  mayAct,
}: {
  waiting: MatchingOverview['waiting']
  mayAct: boolean
}) {
  const { t } = useLanguage()
  const [subject, setSubject] = useState<Subject>(waiting.employers > 0 ? 'employer' : 'person')
  const left = subject === 'employer' ? waiting.employers : waiting.persons
  return (
    <section className="sheet">
      <h2>{t('matching.candidates')}</h2>
      <p className="matching-explained">{t('matching.candidatesNote')}</p>
      <Segmented<Subject>
        value={subject}
        onChange={setSubject}
        options={[
          { value: 'employer', label: `${t('matching.employers')} ${waiting.employers}` },
          { value: 'person', label: `${t('matching.people')} ${waiting.persons}` },
        ]}
      />
      <Pair key={subject} subject={subject} left={left} mayAct={mayAct} />
    </section>
  )
}

function Pair({ subject, left, mayAct }: { subject: Subject; left: number; mayAct: boolean }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const { data, error } = useQuery(candidatesQuery(subject))
  const decide = useMutation({
    mutationFn: ({ id, decision }: { id: number; decision: 'same' | 'different' }) =>
      request(doneSchema, 'POST', `/matching/candidates/${id}/decision`, { decision }),
    onSettled: () => client.invalidateQueries({ queryKey: ['matching'] }),
  })
  const pair = data?.candidates[0]
  if (error !== null) return <ErrorNotice error={error} />
  if (data !== undefined && pair === undefined)
    return <EmptyState title={t('matching.noCandidates')} next={t('matching.noCandidatesNext')} />
  if (pair === undefined) return null
  const act = (decision: 'same' | 'different') => decide.mutate({ id: pair.id, decision })
  return (
    <div className="matching-pair">
      <p className="matching-explained">{t('matching.pairOf', { count: left })}</p>
      <CandidateSides pair={pair} />
      {decide.error !== null && <ErrorNotice error={decide.error} />}
      {mayAct && (
        <div
          className="matching-acts"
          role="toolbar"
          aria-label={t('matching.candidates')}
          onKeyDown={(event) => {
            // Arrows move between the two answers, as in any toolbar; Enter gives the one that has the focus.
            const next = event.key === 'ArrowRight' ? 'last' : event.key === 'ArrowLeft' ? 'first' : null
            if (next === null) return
            event.preventDefault()
            event.currentTarget
              .querySelector<HTMLButtonElement>(
                `button:${next === 'last' ? 'last-of-type' : 'first-of-type'}`,
              )
              ?.focus()
          }}
        >
          <Button disabled={decide.isPending} onClick={() => act('same')}>
            {t('matching.same')}
          </Button>
          <Button disabled={decide.isPending} onClick={() => act('different')}>
            {t('matching.different')}
          </Button>
          <small>{t('matching.decidedNext')}</small>
        </div>
      )}
    </div>
  )
}
