/** `npm start`: builds the pages, serves them over https on localhost and prints the address. `PORT` chooses another port. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./build-pages";
import { localCertificate } from "./certificate";
import { SAMPLES } from "../samples/sample-list";
import { serveFiles } from "./static-server";

const ROOT = join(__dirname, "../../..");

export interface RunningPages {
  /** "https://localhost:3000/" */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves pages that are built already. */
export async function servePages(port: number): Promise<RunningPages & { isTrusted: boolean }> {
  const certificate = await localCertificate(join(ROOT, ".cache/certificate"));
  const { server, address } = await serveFiles({
    certificate, port,
    home: `/host-page.html?file=${encodeURIComponent(`/samples/${SAMPLES[0].file}`)}`,
    mounts: [
      { prefix: "/", folder: join(ROOT, ".cache/start") },
      { prefix: "/assets/", folder: join(ROOT, "assets") },
      { prefix: "/samples/", folder: join(ROOT, "assets/samples") },
      { prefix: "/office-js/", folder: join(ROOT, "node_modules/@microsoft/office-js/dist") },
    ],
  });
  return {
    address, isTrusted: certificate.isTrusted,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}

async function main(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (!existsSync(join(ROOT, ".cache/start/host-page.js"))) say("正在准备页面，首次约需半分钟… / Building the pages, about half a minute the first time …");
  await buildPages({ watch: true, onBuilt: say });
  const { address, isTrusted } = await servePages(Number(process.env.PORT ?? 3000));
  say(`\n  项目台账  ${address}\n`);
  if (!isTrusted) {
    say("  浏览器会提示证书不受信任：点“高级 → 继续前往 localhost”，或先运行一次 npm run trust。");
    say("  The browser will warn about the certificate: choose “Advanced → Proceed to localhost”, or run npm run trust once.");
  }
  say("  Ctrl+C 结束 / to stop\n");
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
