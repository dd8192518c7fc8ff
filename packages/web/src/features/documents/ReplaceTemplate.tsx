import { DOCUMENT_KINDS } from '@kuomian/campaign'
import { type DocumentTemplate, templateReplacedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Modal } from 'antd'
import { useId } from 'react'
import { upload } from '../../api/upload.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { templatesQuery } from './documentQueries.ts'

/** Takes a Word template; what is wrong with it is said beside the file, and another can be chosen at once. */
export function ReplaceTemplate({
  template: { kind },
  onClose,
}: {
  template: DocumentTemplate
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const id = useId()
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file)
      return upload(templateReplacedSchema, `/document-templates/${kind}`, form)
    },
    onSuccess: async ({ version }) => {
      message.success(t('documents.replaced', { version }))
      onClose()
      await queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey })
    },
  })
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      title={t('documents.replaceOf', { kind: pick(DOCUMENT_KINDS[kind].title) })}
    >
      <p className="soft">{t('documents.replaceNote')}</p>
      <p className="dialog-field">
        <label htmlFor={id}>{t('documents.file')}</label>
        <input
          id={id}
          type="file"
          accept=".docx"
          disabled={send.isPending}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) send.mutate(file)
            target.value = ''
          }}
        />
      </p>
      {send.isPending && <p role="status">{t('documents.checking')}</p>}
      {send.error !== null && <ErrorNotice error={send.error} />}
    </Modal>
  )
}
