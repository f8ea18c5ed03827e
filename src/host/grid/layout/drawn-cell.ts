/** One cell as it is drawn: plain values only, so that two drawings can be compared and an unchanged cell is left alone. */

import type { ConditionalLook } from "../../model/rules/conditional";
import type { Edge } from "../look/cell-look";

export interface DrawnText {
  readonly text: string;
  /** Where the text's box begins, relative to the cell, and how wide it is: wider than the cell where the text runs over. CSS pixels. */
  readonly left: number;
  readonly width: number;
  readonly family: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly decoration: string;
  readonly color: string | null;
  readonly horizontal: "left" | "center" | "right" | "justify";
  readonly vertical: "start" | "center" | "end";
  readonly isWrapped: boolean;
  readonly paddingLeft: number;
  readonly paddingRight: number;
  readonly spacing: number;
  /** degrees as in the file: 1 to 90 up, 91 to 180 down, 255 stacked */
  readonly rotation: number;
  readonly shift: "super" | "sub" | null;
}

export interface DrawnCell {
  /** "F14" */
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** left: from the sheet's edge; top: from the row's edge. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rightLine: boolean;
  readonly bottomLine: boolean;
  readonly fill: string | null;
  readonly edges: { readonly top: Edge | null; readonly bottom: Edge | null; readonly left: Edge | null; readonly right: Edge | null } | null;
  readonly diagonal: { readonly edge: Edge; readonly isUp: boolean; readonly isDown: boolean } | null;
  readonly text: DrawnText | null;
  readonly bar: ConditionalLook["bar"] | null;
  readonly icon: ConditionalLook["icon"] | null;
  /** Name of the table whose filter button the cell carries. */
  readonly filterOf: string | null;
  /** A merged area across the freeze line is drawn in several panes; only one copy is the cell for readers and tests. */
  readonly isOwner: boolean;
}
