import { DOCUMENT_KINDS } from '@kuomian/campaign'
import { type DocumentTemplate, templateReplacedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { templatesQuery } from './documentQueries.ts'

/** Asks before the shipped template is put back. */
export function BackToShipped({ template, onClose }: { template: DocumentTemplate; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const queryClient = useQueryClient()
  const { kind, version, name } = template
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(templateReplacedSchema, 'POST', `/document-templates/${kind}/shipped`, {}),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('documents.backAsk')}
      act={t('documents.back')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[
        { label: t('documents.kind'), value: pick(DOCUMENT_KINDS[kind].title) },
        { label: t('documents.inUse'), value: t('documents.version', { version, name: name ?? '' }) },
      ]}
    >
      <p className="soft">{t('documents.backNote')}</p>
    </ConfirmWithNumbers>
  )
}
