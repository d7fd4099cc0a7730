/** A function that puts `***` where one of the secrets stands, longest first, as the runner does. */
export function masker(secrets: string[]): (text: string) => string {
  const wanted = [...new Set(secrets.flatMap((secret) => secret.split('\n')))]
    .filter((secret) => secret.trim().length > 2)
    .sort((a, b) => b.length - a.length)
  if (wanted.length === 0) return (text) => text
  return (text) => wanted.reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
}
