import { ActionError } from './errors.ts'

/**
 * The job's OpenID Connect token for an audience.
 * @throws ActionError when the job has no `id-token: write` permission.
 */
export async function identityToken(audience: string): Promise<string> {
  if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL) {
    throw new ActionError(
      'This job cannot ask for an OpenID Connect token. Give it "permissions: id-token: write", ' +
        'or leave "role-to-assume" empty and bring credentials in an earlier step.',
    )
  }
  const { getIDToken } = await import('@actions/core')
  return getIDToken(audience)
}
