import { createTransport } from 'nodemailer'
import { settings } from '@/settings'

/** The mail server was away or refused; `reason` is its code, and no address. */
export class MailError extends Error {
  override name = 'MailError'
  constructor(readonly reason: string) {
    super(`the mail server did not take a message: ${reason}`)
  }
}

/** A message to one person. */
export type Mail = { to: { name: string; address: string }; subject: string; text: string; html: string }

/** Whether this installation can send mail (SMTP_URL). */
export function mailIsConfigured(): boolean {
  return settings().SMTP_URL !== undefined
}

/**
 * Hands a message to the mail server.
 * @throws MailError when the server is away (after seconds, not minutes) or refuses it
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = settings()
  const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 }
  const transport = createTransport({ url: SMTP_URL, ...limits })
  try {
    await transport.sendMail({ from: MAIL_FROM, ...mail })
  } catch (error) {
    // Nodemailer's own words hold the address.
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    throw new MailError([code, responseCode].filter(Boolean).join(' ') || 'unknown')
  } finally {
    transport.close()
  }
}
