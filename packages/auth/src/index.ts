export { type Auth, type AuthOptions, createAuth } from './create-auth.js'
export { Credentials, type CredentialsInput } from './credentials.js'
export { type AuthCallOptions, Authorization, type TokenProvider } from './token-provider.js'
