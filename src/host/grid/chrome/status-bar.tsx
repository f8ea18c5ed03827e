import { useMemo, type ReactElement } from "react";
import { displayText } from "../../model/text/display-text";
import type { GridSession } from "../session/grid-session";
import { summaryOf } from "../session/summary";
import { useGrid } from "../view/use-grid";

/** State at the left, average, count and sum of the selection and the zoom at the right. */
export function StatusBar({ session, note }: { readonly session: GridSession; readonly note: string }): ReactElement {
  const { texts } = session;
  const mode = useGrid(session, (state) => state.editing?.mode ?? null);
  const sheet = useGrid(session, (state) => state.sheet);
  const rect = useGrid(session, (state) => state.selection.rect);
  const active = useGrid(session, (state) => state.selection.active);
  const revision = useGrid(session, (state) => state.revision);
  const zoom = useGrid(session, (state) => state.layout.zoom);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the revision stands for the cells' contents
  const summary = useMemo(() => summaryOf(sheet, rect), [sheet, rect, revision]);
  const own = sheet.workbook.styles.get(sheet.styleAt(active.row, active.column)).numberFormat;
  const shown = (value: number) => displayText(sheet.workbook, Number(value.toPrecision(12)), summary.numbers > 0 && typeof sheet.valueAt(active.row, active.column) === "number" ? own : "General").text;
  return (
    <div className="status-bar">
      <span role="status">{note || (mode === "enter" ? texts.entering : mode === "edit" ? texts.editing : texts.ready)}</span>
      <span className="summary">
        {summary.count > 1 && (
          <>
            {summary.numbers > 0 && <span data-summary="average">{texts.average}：{shown(summary.sum / summary.numbers)}</span>}
            <span data-summary="count">{texts.count}：{summary.count}</span>
            {summary.numbers > 0 && <span data-summary="sum">{texts.sum}：{shown(summary.sum)}</span>}
          </>
        )}
        <span>{Math.round(zoom * 100)}%</span>
      </span>
    </div>
  );
}
