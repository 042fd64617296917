import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    // The browserslist floor: Chromium 86, which offices with Windows 7 and domestic browsers still run.
    target: 'chrome86',
    cssTarget: 'chrome86',
    // The page's policy allows fonts from itself only; an inlined font would be a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8440' } },
})
