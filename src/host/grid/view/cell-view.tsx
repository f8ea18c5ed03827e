import { memo, type CSSProperties, type ReactElement } from "react";
import type { DrawnCell, DrawnText } from "../layout/drawn-cell";
import type { Edge } from "../look/cell-look";
import { CellIcon } from "./cell-icon";

/** One cell: fill, bar, lines and text. Drawn again only when something of it differs. */
export const CellView = memo(function CellView({ cell }: { readonly cell: DrawnCell }): ReactElement {
  const { ref, isOwner } = cell;
  const reader = isOwner
    ? { id: `cell-${ref}`, role: "gridcell", "data-ref": ref, "aria-colindex": cell.column + 1, ...(cell.columnSpan > 1 && { "aria-colspan": cell.columnSpan }), ...(cell.rowSpan > 1 && { "aria-rowspan": cell.rowSpan }) }
    : { "aria-hidden": true };
  const isMerge = cell.rowSpan > 1 || cell.columnSpan > 1;
  return (
    <div
      {...reader}
      className={`cell${cell.rightLine ? "" : " no-right"}${isMerge ? " merged" : ""}${cell.text && cell.text.width > cell.width ? " over" : ""}`}
      style={{ left: cell.left, top: cell.top, width: cell.width, height: cell.height }}
    >
      {cell.fill && <div className="cell-fill" style={{ background: cell.fill }} />}
      {cell.bar && cell.bar.fraction > 0 && (
        <div className="cell-bar" style={{ width: `${Math.round(cell.bar.fraction * 1000) / 10}%`, background: `linear-gradient(90deg, #${cell.bar.color}, #${cell.bar.color}33)` }} />
      )}
      {cell.icon && <CellIcon set={cell.icon.set} index={cell.icon.index} />}
      {cell.diagonal && <Diagonal diagonal={cell.diagonal} />}
      {cell.edges && <div className="cell-edges" style={edgesStyle(cell.edges)} />}
      {cell.text && <CellText text={cell.text} />}
      {cell.filterOf !== null && isOwner && <span className="filter-button" data-filter={cell.filterOf} aria-hidden="true" />}
    </div>
  );
});

function CellText({ text }: { readonly text: DrawnText }): ReactElement {
  const style: CSSProperties = {
    left: text.left, width: text.width, paddingLeft: text.paddingLeft, paddingRight: text.paddingRight,
    fontFamily: text.family, fontSize: text.size, justifyContent: JUSTIFY[text.horizontal], alignItems: text.vertical,
    textAlign: text.horizontal, ...turned(text.rotation),
    ...(text.isBold && { fontWeight: 700 }), ...(text.isItalic && { fontStyle: "italic" }),
    ...(text.decoration && { textDecoration: text.decoration }), ...(text.color && { color: text.color }),
    ...(text.spacing !== 0 && { letterSpacing: text.spacing }),
  };
  return <div className={text.isWrapped ? "cell-text wrapped" : "cell-text"} style={style}>{text.shift ? <span className={text.shift}>{text.text}</span> : <span>{text.text}</span>}</div>;
}

const JUSTIFY = { left: "flex-start", right: "flex-end", center: "center", justify: "flex-start" } as const;

/** Quarter turns and stacked text keep their place in the cell; other angles are drawn as the nearest quarter turn above 45 degrees. */
function turned(rotation: number): CSSProperties {
  if (rotation === 255) return { writingMode: "vertical-rl", textOrientation: "upright", justifyContent: "center", alignItems: "center" };
  if (rotation > 135) return { writingMode: "vertical-rl", justifyContent: "center", alignItems: "center" };
  return rotation > 45 && rotation <= 90 ? { writingMode: "sideways-lr", justifyContent: "center", alignItems: "center" } : {};
}

function edgesStyle(edges: NonNullable<DrawnCell["edges"]>): CSSProperties {
  return { borderTop: lineOf(edges.top), borderRight: lineOf(edges.right), borderBottom: lineOf(edges.bottom), borderLeft: lineOf(edges.left) };
}

function lineOf(edge: Edge | null): string {
  return edge ? `${LINES[edge.style] ?? "1px solid"} ${edge.color}` : "0 none";
}

const LINES: Record<string, string> = {
  hair: "1px dotted", dotted: "1px dotted", dashed: "1px dashed", dashDot: "1px dashed", dashDotDot: "1px dotted", slantDashDot: "2px dashed",
  medium: "2px solid", mediumDashed: "2px dashed", mediumDashDot: "2px dashed", mediumDashDotDot: "2px dotted", thick: "3px solid", double: "3px double",
};

function Diagonal({ diagonal }: { readonly diagonal: NonNullable<DrawnCell["diagonal"]> }): ReactElement {
  return (
    <svg className="cell-diagonal" viewBox="0 0 1 1" preserveAspectRatio="none" stroke={diagonal.edge.color} aria-hidden="true">
      {diagonal.isDown && <line x1="0" y1="0" x2="1" y2="1" vectorEffect="non-scaling-stroke" />}
      {diagonal.isUp && <line x1="0" y1="1" x2="1" y2="0" vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}
