const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

/** A plain HTML mail: paragraphs, one button with its address written out below, nothing fetched from anywhere. */
export function mailHtml({
  lines,
  button,
}: {
  lines: readonly string[]
  button: { text: string; url: string }
}): string {
  const [first = '', ...rest] = lines.map((line) => `<p>${escape(line)}</p>`)
  const url = escape(button.url)
  const look = 'background:#3451d1;color:#fff;padding:10px 16px;border-radius:6px;text-decoration:none'
  return [
    '<!doctype html><meta charset="utf-8"><body style="font-family:sans-serif;font-size:15px;line-height:1.5">',
    first,
    `<p><a href="${url}" style="${look}">${escape(button.text)}</a></p><p>${url}</p>`,
    ...rest,
    '</body>',
  ].join('\n')
}
