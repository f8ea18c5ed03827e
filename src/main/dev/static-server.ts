/** A small https file server for localhost: serves only files below the folders it is given. */
import { createReadStream, realpathSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import type { Certificate } from "./certificate";

export interface Mount {
  /** "/office-js/": path prefix, begins and ends with a slash */
  readonly prefix: string;
  readonly folder: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".map": "application/json",
  ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".xml": "text/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Serves `mounts` (longest prefix first) on the first free port from `port` on; "/" redirects to `home`. */
export async function serveFiles(options: { certificate: Certificate; mounts: readonly Mount[]; home: string; port: number }): Promise<{ server: Server; address: string }> {
  const mounts = [...options.mounts].sort((a, b) => b.prefix.length - a.prefix.length);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? "/", "https://localhost").pathname;
    if (path === "/") return void response.writeHead(302, { Location: options.home }).end();
    const file = findFile(mounts, path);
    if (!file || (request.method !== "GET" && request.method !== "HEAD")) return void response.writeHead(404).end("not found");
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": statSync(file).size, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
  for (let port = options.port; port < options.port + 20; port++) {
    const server = createServer({ key: options.certificate.key, cert: options.certificate.cert }, answer);
    if (await listens(server, port)) return { server, address: `https://localhost:${port}/` };
  }
  throw new Error(`no free port from ${options.port} to ${options.port + 19}`);
}

function findFile(mounts: readonly Mount[], path: string): string | null {
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  if (!mount) return null;
  try {
    const folder = realpathSync(mount.folder);
    const file = realpathSync(join(folder, normalize(decodeURIComponent(path.slice(mount.prefix.length)))));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null; // not there, or not a path: the caller answers 404
  }
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen(port, "localhost", () => resolve(true));
  });
}
