import { type Bulletin, bulletinPublishedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Publishes with the numbers in view: how many paragraphs, findings and corrected figures go out, as of which day. */
export function PublishBulletin({ bulletin, onClose }: { bulletin: Bulletin; onClose: () => void }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const { id, title, edition, asOf, paragraphs, findings, corrects } = bulletin
  const open = findings.filter(({ explanation }) => explanation === null).length
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(bulletinPublishedSchema, 'POST', `/bulletins/${id}/publish`, {}),
    onSuccess: async ({ number }) => {
      message.success(t('bulletins.publishedAs', { number }))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['bulletins'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('bulletins.publishOne', { title })}
      act={t('bulletins.publish')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[
        { label: t('bulletins.edition'), value: edition },
        { label: t('bulletins.asOf'), value: asOf },
        { label: t('bulletins.paragraphs'), value: paragraphs.length },
        { label: t('bulletins.unexplained'), value: open },
        ...(corrects === null
          ? []
          : [
              {
                label: t('bulletins.changes', { edition: corrects.edition }),
                value: corrects.changes.figures.length + corrects.changes.paragraphs.length,
              },
            ]),
      ]}
    >
      <p>{t('bulletins.publishHint')}</p>
    </ConfirmWithNumbers>
  )
}
