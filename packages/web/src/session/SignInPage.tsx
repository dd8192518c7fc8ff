import { signedInSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { ApiError } from '../api/ApiError.ts'
import { request } from '../api/request.ts'
import { ErrorNotice } from '../feedback/ErrorNotice.tsx'
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { readSession, sessionQuery } from './sessionQuery.ts'
import './sign-in.css'

const route = getRouteApi('/sign-in')

interface Entry {
  readonly login: string
  readonly password: string
}

/** A refusal that belongs under the field; a locked account or a server that is away stands above the form. */
function isWrongPassword(failure: unknown): failure is ApiError {
  return failure instanceof ApiError && failure.problem.field === 'password'
}

/** Lets a person in, or says why not and what to do. */
export function SignInPage() {
  const { t, pick } = useLanguage()
  const { next } = route.useSearch()
  const queryClient = useQueryClient()
  const router = useRouter()
  const [form] = Form.useForm<Entry>()
  const [capsLock, setCapsLock] = useState(false)

  useEffect(() => {
    document.title = `${t('session.title')} · ${t('frame.product')}`
  }, [t])

  const signIn = useMutation({
    mutationFn: (body: Entry) => request(signedInSchema, 'POST', '/sign-in', body),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
      await readSession(queryClient)
      await router.invalidate()
      router.history.push(next ?? '/')
    },
    onError: (failure) => {
      if (!isWrongPassword(failure)) return
      form.setFields([{ name: 'password', errors: [pick(failure.sentence)] }])
    },
  })

  useEffect(() => {
    // Only now: while the answer was awaited the fields were disabled, and a disabled field takes no focus.
    if (isWrongPassword(signIn.error)) form.focusField('password')
  }, [signIn.error, form])

  return (
    <main className="sign-in">
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <section className="sign-in-sheet sheet" aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{t('session.question')}</h1>
        <p>{t('session.purpose')}</p>
        {signIn.error !== null && !isWrongPassword(signIn.error) && <ErrorNotice error={signIn.error} />}
        <Form<Entry>
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={signIn.isPending}
          onFinish={(values) => signIn.mutate(values)}
        >
          <Form.Item
            name="login"
            label={t('session.login')}
            rules={[{ required: true, whitespace: true, message: t('session.needLogin') }]}
          >
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('session.password')}
            rules={[{ required: true, message: t('session.needPassword') }]}
            extra={capsLock ? t('session.capsLock') : null}
          >
            <Input.Password
              autoComplete="current-password"
              onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {signIn.isPending ? t('session.acting') : t('session.act')}
          </Button>
        </Form>
      </section>
    </main>
  )
}
