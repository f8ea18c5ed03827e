import { ModelError } from "./model-error";
import type { Worksheet } from "./sheet";
export function columnPixels(_sheet: Worksheet, _column: number): number { throw new ModelError("NotImplemented", "not there yet"); }
export function rowPixels(_sheet: Worksheet, _row: number): number { throw new ModelError("NotImplemented", "not there yet"); }
/** Width as in the file (characters of the default font, with padding). */
export function pixelsToCharacters(_pixels: number): number { throw new ModelError("NotImplemented", "not there yet"); }
export function charactersToPixels(_characters: number): number { throw new ModelError("NotImplemented", "not there yet"); }
export function charactersToPoints(_characters: number): number { throw new ModelError("NotImplemented", "not there yet"); }
export function pointsToCharacters(_points: number): number { throw new ModelError("NotImplemented", "not there yet"); }
/** Width of a one-line text in pixels at 100 %. */
export function textPixels(_text: string, _fontSize: number, _bold: boolean): number { throw new ModelError("NotImplemented", "not there yet"); }
export function autofitColumns(_sheet: Worksheet, _first: number, _last: number): void { throw new ModelError("NotImplemented", "not there yet"); }
export function autofitRows(_sheet: Worksheet, _first: number, _last: number): void { throw new ModelError("NotImplemented", "not there yet"); }
