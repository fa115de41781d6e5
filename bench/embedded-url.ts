/** The edge of the embedded system that this machine runs; `CEP_PORT_OFFSET` as for `npm start`. */
export function embeddedUrl(): string {
  return `http://127.0.0.1:${8080 + Number(process.env.CEP_PORT_OFFSET ?? 0)}`
}
