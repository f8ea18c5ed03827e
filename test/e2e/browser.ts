/** `npm start` as a person runs it, and Chromium looking at it. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { ROOT } from "../architecture/source-files";

const PROGRAMS = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const INSTALL_HINT = "Chromium is missing. Debian/Ubuntu: apt-get install chromium; Windows and Mac: google.com/chrome";

const program = PROGRAMS.find(existsSync) ?? null;

/** Skips loudly where there is no Chromium; on CI that is a failure. */
export function withChromium(): typeof describe   {
  if (program) return describe;
  if (process.env.CI) throw new Error(INSTALL_HINT);
  console.warn(`SKIPPED: ${INSTALL_HINT}`);
  return describe.skip;
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: program!,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

export interface RunningStart {
  /** "https://localhost:3000/" */
  readonly address: string;
  stop(): Promise<void>;
}

/** Runs `npm start` and resolves when it has printed its address. */
export function runNpmStart(port: number): Promise<RunningStart> {
  const child = spawn("npm", ["start", "--silent"], { cwd: ROOT, env: { ...process.env, PORT: String(port) }, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part.toString("utf8");
      const address = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve({ address, stop: () => stop(child) });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code} before it printed an address:\n${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    process.kill(-child.pid!, "SIGTERM");
  });
}
