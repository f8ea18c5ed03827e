import { memo, type ReactElement } from "react";
import type { DrawnCell } from "../layout/drawn-cell";
import type { RowDrawer } from "../layout/row-drawer";
import type { SheetLayout } from "../layout/sheet-layout";
import { CellView } from "./cell-view";
import type { Pane } from "./viewport";

interface PaneViewProps {
  readonly pane: Pane;
  readonly layout: SheetLayout;
  readonly drawer: RowDrawer;
}

/** The cells of one pane. Rows move as a whole while scrolling; a row's cells render only when one of them differs. */
export function PaneView({ pane, layout, drawer }: PaneViewProps): ReactElement {
  const { box, drawn, owned } = pane;
  const firstRow = layout.rows.step(drawn.top, 1);
  const rows: ReactElement[] = [];
  for (let row = drawn.top; row <= drawn.bottom; row++) {
    const height = layout.rows.size(row);
    if (height === 0) continue;
    const cells = drawer.row({ row, first: drawn.left, last: drawn.right, firstRow, pane: owned });
    rows.push(
      <div key={row} className="row" role="row" aria-rowindex={row + 1} style={{ top: layout.rows.offset(row) - pane.shiftTop, left: -pane.shiftLeft, height }}>
        <RowCells cells={cells} />
      </div>,
    );
  }
  return <div className={`pane pane-${pane.key}`} role="rowgroup" style={box}>{rows}</div>;
}

const RowCells = memo(function RowCells({ cells }: { readonly cells: readonly DrawnCell[] }): ReactElement {
  return <>{cells.map((cell) => <CellView key={cell.column} cell={cell} />)}</>;
});
