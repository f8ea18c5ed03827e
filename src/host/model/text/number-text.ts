/** A number as text, where a formula joins it to text or a cell of text format takes it: Excel's General format with up to 15 significant digits. */

export function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return Object.is(value, -0) ? "0" : String(value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size === 0) return "0";
  if (size >= 1e-9 && size < 1e21) {
    const plain = size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
    if (plain.length <= 21) return plain;
  }
  const [digits, exponent] = rounded.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
