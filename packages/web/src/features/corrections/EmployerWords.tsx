import { CORRECTABLE_FIELDS } from '@kuomian/campaign'
import { correctedSchema, type EmployerWord, valueKeptSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Where the employer wrote otherwise than what stands: both values, and an officer chooses. */
export function EmployerWords({ leadId, words }: { leadId: number; words: readonly EmployerWord[] }) {
  const { t, pick } = useLanguage()
  const queryClient = useQueryClient()
  const choose = useMutation({
    mutationFn: async ({ word, take }: { word: EmployerWord; take: boolean }) => {
      const { field, message, standing, value } = word
      const path = `/leads/${leadId}/corrections`
      if (!take) return request(valueKeptSchema, 'POST', `${path}/keep`, { field, message })
      return request(correctedSchema, 'POST', path, {
        changes: [{ field, former: standing, value }],
        message,
      })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['leads'] }),
  })
  if (words.length === 0) return null
  return (
    <div className="corrections-choice">
      <h3>{t('corrections.disagree')}</h3>
      {words.map((word) => (
        <div key={word.field} className="corrections-pair">
          <strong>{pick(CORRECTABLE_FIELDS[word.field])}</strong>
          <span>{t('corrections.standing', { value: word.standing ?? t('corrections.none') })}</span>
          <Button
            size="small"
            disabled={choose.isPending}
            onClick={() => choose.mutate({ word, take: false })}
          >
            {t('corrections.keep')}
          </Button>
          <span>{t('corrections.written', { value: word.value, by: word.by, day: word.on })}</span>
          <Button
            size="small"
            disabled={choose.isPending}
            onClick={() => choose.mutate({ word, take: true })}
          >
            {t('corrections.take')}
          </Button>
        </div>
      ))}
      {choose.error !== null && <ErrorNotice error={choose.error} />}
    </div>
  )
}
