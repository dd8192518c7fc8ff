import './api/withoutGeneratedCode.ts'
import '@fontsource-variable/noto-sans-sc'
import './theme/base.css'
import './theme/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/queryClient.ts'
import { LanguageProvider } from './language/LanguageProvider.tsx'
import { createPageRouter } from './routes/router.tsx'
import { sessionQuery } from './session/sessionQuery.ts'
import { installTokens } from './theme/installTokens.ts'
import { ThemeProvider } from './theme/ThemeProvider.tsx'

installTokens(document.documentElement)

const queryClient = createQueryClient(() => {
  queryClient.setQueryData(sessionQuery.queryKey, null)
  void router.invalidate()
})
const router = createPageRouter(queryClient)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
