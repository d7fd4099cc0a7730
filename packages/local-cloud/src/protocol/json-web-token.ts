/** Signed tokens (RS256), as the identity provider of GitHub Actions and GitHub Apps make them. */
import { createSign, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto'

export interface SigningKey {
  id: string
  privateKey: KeyObject
  publicKey: KeyObject
}

export function createSigningKey(id: string): SigningKey {
  return { id, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }
}

export function signToken(key: SigningKey, claims: Record<string, unknown>): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.id })}.${encode(claims)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key.privateKey, 'base64url')}`
}

/** @returns the claims; undefined for what is not a token or not signed by this key. Times are not checked. */
export function verifyToken(key: SigningKey, token: string): Record<string, unknown> | undefined {
  const [header, claims, signature] = token.split('.')
  if (!header || !claims || !signature) return undefined
  const verifier = createVerify('RSA-SHA256').update(`${header}.${claims}`)
  if (!verifier.verify(key.publicKey, signature, 'base64url')) return undefined
  try {
    const parsed: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'))
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
