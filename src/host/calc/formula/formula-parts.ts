/** What is gathered while a formula is compiled: the cells it reads, what it is bound to, what the engine lacks. */

import type { Volatility } from "./compiled-formula";
import type { RefShape } from "./ref-shape";

export type Unsupported = string;

/** Something outside the formula that its code relies on; where it no longer holds, the formula is compiled anew. */
export interface Bound {
  holds(): boolean;
}

export class FormulaParts {
  readonly refs: RefShape[] = [];
  readonly bindings: Bound[] = [];
  readonly missing = new Set<Unsupported>();
  volatility: Volatility = "none";
  isUnreadable = false;

  isVolatile(volatility: Volatility): void {
    if (volatility === "none" || volatility === this.volatility) return;
    this.volatility = this.volatility === "none" ? volatility : "always";
  }

  /** Each reference once, however often the formula names it. */
  distinctRefs(): RefShape[] {
    return this.refs.filter((ref, index) => this.refs.findIndex((other) => isSameShape(ref, other)) === index);
  }

  /** `a:b` reads what lies between its sides, whatever they come to inside the areas they are taken from: adds the box around them. */
  readBetween(firstRef: number): void {
    const sides = this.refs.slice(firstRef);
    const first = sides[0];
    if (!first) return;
    let box = first;
    for (const side of sides.slice(1)) {
      if (side.sheet !== box.sheet) return;
      box = around(box, side);
    }
    this.refs.push(box);
  }
}

function isSameShape(a: RefShape, b: RefShape): boolean {
  return a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right &&
    a.topRelative === b.topRelative && a.leftRelative === b.leftRelative && a.bottomRelative === b.bottomRelative && a.rightRelative === b.rightRelative;
}

function around(a: RefShape, b: RefShape): RefShape {
  const top = lower(a.top, a.topRelative, b.top, b.topRelative), left = lower(a.left, a.leftRelative, b.left, b.leftRelative);
  const bottom = higher(a.bottom, a.bottomRelative, b.bottom, b.bottomRelative, 1_048_575);
  const right = higher(a.right, a.rightRelative, b.right, b.rightRelative, 16_383);
  return {
    sheet: a.sheet, top: top.at, topRelative: top.isRelative, left: left.at, leftRelative: left.isRelative,
    bottom: bottom.at, bottomRelative: bottom.isRelative, right: right.at, rightRelative: right.isRelative,
  };
}

/** The nearer edge to the origin of two sides; where one is relative and the other not, the sheet's edge. */
function lower(a: number, aRelative: boolean, b: number, bRelative: boolean) {
  return aRelative === bRelative ? { at: Math.min(a, b), isRelative: aRelative } : { at: 0, isRelative: false };
}

function higher(a: number, aRelative: boolean, b: number, bRelative: boolean, end: number) {
  return aRelative === bRelative ? { at: Math.max(a, b), isRelative: aRelative } : { at: end, isRelative: false };
}
