export const TEMPLATE_DATABASE = 'cep_template'

/** Settings with which any of our processes starts in a test; secrets are made up and long enough. */
export function testEnvironment(postgresHost: string, database: string): Record<string, string> {
  return {
    CEP_MODE: 'embedded',
    LOG_LEVEL: 'warn',
    PUBLIC_URL: 'http://127.0.0.1:8080',
    POSTGRES_HOST: postgresHost,
    POSTGRES_PORT: '5432',
    POSTGRES_DB: database,
    POSTGRES_USER: 'cep',
    POSTGRES_PASSWORD: 'only-for-this-test-run',
    PAYLOAD_SECRET: 'only-for-this-test-run-0123456789abcdef',
    PRIVACY_LINK_SECRET: 'only-for-this-test-run-0123456789abcdef',
    S3_ENDPOINT: 'http://127.0.0.1:9',
    S3_ACCESS_KEY_ID: 'test',
    S3_SECRET_ACCESS_KEY: 'only-for-this-test-run',
    SMTP_SECURE: 'false',
  }
}
