/**
 * The https certificate of `npm start`. office.js accepts only an https host page (it compares the page's real origin), so a certificate for
 * localhost is needed. A trusted one made by `npm run trust` (office-addin-dev-certs) is used where it exists; else one is made here, once.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** True where browsers on this machine trust it. */
  readonly isTrusted: boolean;
}

export async function localCertificate(cacheFolder: string): Promise<Certificate> {
  const trusted = join(homedir(), ".office-addin-dev-certs");
  const trustedFiles = { key: join(trusted, "localhost.key"), cert: join(trusted, "localhost.crt") };
  if (existsSync(trustedFiles.key) && existsSync(trustedFiles.cert)) return { ...read(trustedFiles), isTrusted: true };

  const own = { key: join(cacheFolder, "localhost.key"), cert: join(cacheFolder, "localhost.crt") };
  if (!existsSync(own.key) || !existsSync(own.cert)) {
    mkdirSync(cacheFolder, { recursive: true });
    const yearAhead = new Date(Date.now() + 365 * 86_400_000);
    const made = await generate([{ name: "commonName", value: "localhost" }], {
      keySize: 2048, algorithm: "sha256", notAfterDate: yearAhead,
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }, { type: 7, ip: "127.0.0.1" }] }],
    });
    writeFileSync(own.key, made.private, { mode: 0o600 });
    writeFileSync(own.cert, made.cert);
  }
  return { ...read(own), isTrusted: false };
}

function read(files: { key: string; cert: string }) {
  return { key: readFileSync(files.key, "utf8"), cert: readFileSync(files.cert, "utf8") };
}
