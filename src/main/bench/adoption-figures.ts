/** Adopting a list of 10,000 x 30 through the unmodified office.js on the embedded host: calls, bytes, time. */
import { adopt } from "../../app/commands/adopt";
import { createExcelWorkbook } from "../../excel/create-excel-workbook";
import { createHost, type Host } from "../../host/create-host";
import { startOffice } from "../../host/protocol/start-office";
import { marketingOperations } from "../../regulations/marketing-operations";
import { fastestMilliseconds, type Figure } from "./figure";
import { LARGE } from "./large-list";

const RUNS = 5;
const AS_OF = "2026-11-23";

export async function adoptionFigures(file: Uint8Array, keep: (name: string, bytes: Uint8Array) => void): Promise<Figure[]> {
  const host = openHost(file);
  const office = await startOffice(host.protocol);
  try {
    const rawBytes = new TextEncoder().encode(JSON.stringify(await readAndWriteOnce())).length;
    const open = () => void host.openBytes(file, { fileName: "bench.xlsx" });
    const opening = await fastestMilliseconds(RUNS, open);
    // Each run of both sides begins with the file opened anew; the opening is taken off.
    const plain = (await fastestMilliseconds(RUNS, async () => {
      open();
      await readAndWriteOnce();
    })) - opening;

    let requests: number[] = [];
    let syncs = 0;
    const whole = await fastestMilliseconds(RUNS, async () => {
      open();
      const before = host.trace().length;
      const workbook = createExcelWorkbook();
      const adopted = await adopt({ workbook, regulation: marketingOperations, language: "zh", statusDate: AS_OF }, { sheet: LARGE.sheet });
      if (!adopted.ok) throw new Error(JSON.stringify(adopted.problem));
      syncs = workbook.trace().reduce((sum, line) => sum + line.syncs, 0);
      requests = host.trace().slice(before).map((entry) => entry.bytes);
    });
    keep("large-register.xlsx", host.saveBytes());
    return [
      { figure: "adoption 10,000 x 30: syncs", value: syncs, limit: 8, unit: "calls" },
      { figure: "adoption: request bytes / raw values as JSON", value: requests.reduce((sum, bytes) => sum + bytes, 0) / rawBytes, limit: 1.5, unit: "ratio" },
      { figure: "adoption: largest request", value: Math.max(...requests), limit: 5_000_000, unit: "bytes" },
      { figure: "adoption: time / one read and write of the range", value: (whole - opening) / plain, limit: 6, unit: "ratio" },
    ];
  } finally {
    office.detach();
  }
}

/** Reads the whole range and writes it back, in portions of 5,000 rows as the 5 MB limit asks. Returns the values. */
async function readAndWriteOnce(): Promise<unknown[][]> {
  const portion = 5000;
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LARGE.sheet);
    const ranges = Array.from({ length: Math.ceil((LARGE.rows + 1) / portion) }, (_, i) =>
      sheet.getRangeByIndexes(i * portion, 0, Math.min(portion, LARGE.rows + 1 - i * portion), LARGE.columns));
    const all: unknown[][] = [];
    for (const range of ranges) {
      range.load("values");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each portion is a request of its own, on purpose
      await context.sync();
      all.push(...(range.values as unknown[][]));
      range.values = range.values as unknown[][];
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- see above
      await context.sync();
    }
    return all;
  });
}

function openHost(file: Uint8Array): Host {
  const created = createHost({ bytes: file, fileName: "bench.xlsx" });
  if (!created.ok) throw new Error(created.message.en);
  return created.host;
}
