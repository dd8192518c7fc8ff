import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compress } from './build/compress.ts'

/** Where the development server finds the API; the port is the one `npm start` listens on. */
const apiServer = 'http://127.0.0.1:8015'

export default defineConfig({
  plugins: [react(), compress()],
  server: { proxy: { '/api': apiServer } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The 100 subsets of the CJK font must stay files of their own: inlined they would all be loaded at once.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // Libraries that change rarely and are cached for long; everything else splits by route.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\//, priority: 3 },
            // One chunk for zod and its setting, so that the setting stands before the first schema of any chunk.
            { name: 'schemas', test: /node_modules\/zod\/|withoutGeneratedCode/, priority: 3 },
            { name: 'charts', test: /node_modules\/(echarts|zrender)\//, priority: 2 },
          ],
        },
      },
    },
  },
})
